using System.Net;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.People;
using Xunit;
using Applicant = Chuyi.Rehearsals.Submission.Applicant;

namespace Chuyi.Rehearsals.Units;

/// <summary>Two spellings are one unit: they are merged, and whoever acted for one acts for the other.</summary>
public sealed class UnitMergerRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private OfficePair office = null!;
    private Visitor school = null!;

    private Service Service => office.Service;

    private static Unit Unit(string name) =>
        new()
        {
            Id = UnitIds.Of(name),
            OfficialName = name,
            Type = UnitType.SecondaryVocational,
            Prefecture = "长沙市",
        };

    public async ValueTask InitializeAsync()
    {
        office = await OfficePair.StartAsync(azurite);
        await Service.Do(CaseId.Units, "office P.officer", new AddUnit(0, Unit("某校")), opens: true);
        await Service.Do(CaseId.Units, "office P.officer", new AddUnit(1, Unit("某某学校")));
        await office.Open(office.First, Role.Applicant, "one@example.org", "某校");
        await office.Open(office.First, Role.Applicant, "two@example.org", "某某学校");
        await new Call(Service).Open();
        school = office.Come();
        await office.SignIn(school, "one@example.org");
        await Start(school);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Accounts_drafts_and_names_of_one_are_those_of_the_other()
    {
        // A change that waits holds the unit of before.
        await office.Send(
            office.First,
            OfficePair.Page(CaseId.Account("one@example.org")),
            "correct",
            ("email", "other@example.org"),
            ("name", "某人"),
            ("phone", "")
        );
        var asked = await office.First.SendOnce(await Merger("某校", "某某学校"));
        Assert.Contains("账号 1 个、未提交的草稿 1 份", asked.Text("#effects"), StringComparison.Ordinal);
        await office.First.SendOnce(asked.Form("sure"));
        await Service.Clock.SettleAsync();

        // Whoever asks for it does not let another act for a unit: a second person does.
        Assert.True(await OfficePair.IsSignedIn(school));
        Assert.False((await office.First.Open(Page("某校"))).HasForm("confirm-merge"));
        Assert.Contains(
            "不能确认本人提出的提议",
            (await office.First.Send(await Merger("某校", "某某学校"))).Refusal,
            StringComparison.Ordinal
        );
        Assert.NotEmpty((await office.Second.Open("/office/units")).Text("#merging"));
        await office.Second.Send((await office.Second.Open(Page("某校"))).Form("confirm-merge"));
        await Service.Clock.SettleAsync();

        var known = await Service.Ask(() => Service.Get<UnitRegister>().Now());
        Assert.Equal(["某某学校"], known.All.Select(unit => unit.OfficialName));
        Assert.Equal(Unit("某某学校").Id, known.Named("某校")?.Id);
        Assert.Equal(2, (await Service.Ask(() => Service.Get<PeopleStore>().MembersOf(Unit("某某学校").Id, default))).Count);
        Assert.Empty(await Service.Ask(() => Service.Get<PeopleStore>().MembersOf(Unit("某校").Id, default)));

        var told = (await Service.Events.Events(CaseId.Account("one@example.org"))).Select(one => one.Type).ToList();
        Assert.Single(told, nameof(MergerTold));
        Assert.Single(told, nameof(ProposalDropped));
        Assert.Empty(await Service.Ask(() => Service.Get<Proposals>().All(RecipientKind.Accounts, default)));

        // Whoever was signed in signs in again, and finds what they had begun.
        Assert.False(await OfficePair.IsSignedIn(school));
        var other = office.Come();
        await office.SignIn(other, "two@example.org");
        foreach (var who in new[] { school, other })
        {
            if (who == school)
                await office.SignIn(school, "one@example.org");
            var draft = Assert.Single(await Drafts(Unit("某某学校").Id));
            Assert.Equal(HttpStatusCode.OK, (await who.Open("/drafts/" + draft.Id)).Status);
        }
        Assert.Empty(await Drafts(Unit("某校").Id));
        // The limit of the unit is that of both.
        Assert.False((await other.Open("/applications")).HasForm("start-" + Call.Id));
        Assert.Equal(
            "/office/units/" + Unit("某某学校").Id,
            (await office.First.Open("/office/units/" + Unit("某校").Id)).Address.AbsolutePath
        );
    }

    /// <summary>Written before the merger, it names the unit that is gone: a correction is asked for anew.</summary>
    [Fact]
    public async Task An_invitation_that_waited_comes_to_the_unit_that_stays()
    {
        await office.Send(school, "/unit", "invite", ("name", "同事"), ("email", "new@example.org"));
        var (own, invited) = (CaseId.Account("one@example.org"), CaseId.Account("new@example.org"));
        await office.Send(office.First, OfficePair.Page(own), "correct", ("name", "更正后"));
        await Merge();

        Assert.False((await office.Second.Open(OfficePair.Page(own))).HasForm("confirm-" + own));
        await office.SignIn(office.Come(), "new@example.org");
        await Service.Clock.SettleAsync();

        Assert.True(await office.OnFile(own) is { Name: "某人", UnitName: "某某学校" });
        Assert.True(await office.OnFile(invited) is { IsInvited: false, UnitName: "某某学校" });
        Assert.Equal(3, (await Service.Ask(() => Service.Get<PeopleStore>().MembersOf(Unit("某某学校").Id, default))).Count);
        Assert.Empty(await Service.Ask(() => Service.Get<PeopleStore>().MembersOf(Unit("某校").Id, default)));
    }

    [Fact]
    public async Task Nothing_is_merged_into_itself_or_twice()
    {
        Assert.Contains("不能并入自身", (await office.First.Send(await Merger("某校", " 某校"))).Refusal, StringComparison.Ordinal);
        Assert.Contains(
            "名录中没有该单位",
            (await office.First.Send(await Merger("某校", "没有的学校"))).Refusal,
            StringComparison.Ordinal
        );
        var again = await Merger("某校", "某某学校");
        await Merge();

        Assert.NotEmpty((await office.First.Send(again)).Refusal);
        Assert.Single(await Service.Events.Events(CaseId.Units), one => one.Type == nameof(UnitsMerged));
    }

    [Fact]
    public async Task What_one_of_them_had_submitted_counts_for_the_other_also_where_that_had_begun_a_draft()
    {
        var begun = Assert.Single(await Drafts(Unit("某校").Id));
        await Service.Ask(() =>
            Service.Get<DraftStore>().Change(begun.Unit, begun.Id, draft => draft with { IsSubmitted = true }, default)
        );
        var other = new Applicant(Service, Unit("某某学校").Id);
        await other.SignIn();
        await other.Begin();
        // Of its documents none is there.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await other.Submit("before"));

        await Merge();

        Assert.Equal(HttpStatusCode.Conflict, await other.Submit("after"));
    }

    // One of the office asks for it, and another confirms it.
    private async Task Merge()
    {
        await office.First.Send(await Merger("某校", "某某学校"));
        await Service.Clock.SettleAsync();
        await office.Second.Send((await office.Second.Open(Page("某校"))).Form("confirm-merge"));
        await Service.Clock.SettleAsync();
    }

    private async Task<WebForm> Merger(string gone, string into) =>
        (await office.First.Open(Page(gone))).Form("merge").With("into", into).With("reason", "同一单位");

    private static string Page(string unit) => "/office/units/" + Unit(unit).Id;

    private Task<IReadOnlyList<Draft>> Drafts(string unit) => Service.Ask(() => Service.Get<DraftStore>().Of(unit, default));

    private async Task Start(Visitor who)
    {
        var page = await who.Open("/applications");
        await who.Send(page.Form("start-" + Call.Id));
        Assert.Single(await Drafts(Unit("某校").Id));
    }
}
