using System.Net;
using AngleSharp.Html.Parser;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Rehearsals.People;

/// <summary>
/// Several people of one unit: one invites another, closes an account, hands over; the office adds one with a second person.
/// </summary>
public sealed class UnitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string School = "school@example.org",
        Colleague = "colleague@example.org";

    private static readonly CaseId Own = CaseId.Account(School),
        Other = CaseId.Account(Colleague);

    private OfficePair office = null!;
    private Visitor school = null!;

    public async ValueTask InitializeAsync()
    {
        office = await OfficePair.StartAsync(azurite);
        await office.Open(office.First, Role.Applicant, School, "某校");
        school = office.Come();
        await office.SignIn(school, School);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_member_invites_another_who_acts_for_the_unit_once_they_have_signed_in()
    {
        await Invite(Colleague);
        Assert.Single(office.Letters(Colleague, "member-invited"));
        Assert.Single(office.Letters(School, "member-invited-told"));
        Assert.Contains("已邀请，尚未登录", (await school.Open("/unit")).Text("#members"), StringComparison.Ordinal);

        var colleague = office.Come();
        await office.SignIn(colleague, Colleague);
        await office.Service.Clock.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, (await colleague.Open("/applications")).Status);
        Assert.Single(office.Letters(School, "member-added"));
        Assert.Equal(2, (await colleague.Open("/unit")).All("#members tbody tr").Count);
        Assert.DoesNotContain("尚未登录", (await colleague.Open("/unit")).Text("#members"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "MemberInvited: 单位成员邀请本单位人员开通账号。",
                "LetterSent: 发出信函“邀请您办理本单位的申报”。",
                "LetterSent: 发出信函“本单位邀请了新成员”。",
                "SignInCodeIssued: 发送一次性登录验证码。",
                "LetterSent: 发出信函“登录验证码”。",
                "AccountOpened: 受邀人登录，账号开通（申报单位）。",
                "LetterSent: 发出信函“本单位新开通了一个账号”。",
                "LetterSent: 发出信函“账号已开通”。",
            ],
            (await office.Service.Transcript(Other)).Split('\n').Select(line => line[15..])
        );

        // Signing in again joins nobody twice.
        await office.SignIn(office.Come(), Colleague);
        Assert.Single(await Facts(Other), type => type == nameof(AccountOpened));
    }

    [Fact]
    public async Task A_unit_keeps_one_who_acts_for_it_and_each_closes_another_or_the_own_account()
    {
        Assert.False((await school.Open("/unit")).HasForm("close"));
        await Invite(Colleague);
        var colleague = office.Come();
        await office.SignIn(colleague, Colleague);
        await office.Service.Clock.SettleAsync();

        // Both leave at the same time: one stays.
        var forms = new[] { (school, Own), (colleague, Other) };
        var filled = await Task.WhenAll(
            forms.Select(async one =>
                (
                    one.Item1,
                    (await one.Item1.Open("/unit"))
                        .Form("close")
                        .With("member", one.Item2)
                        .With("successor", one.Item2 == Own ? Other : Own)
                        .With("reason", "离岗")
                )
            )
        );
        await Task.WhenAll(filled.Select(one => one.Item1.Send(one.Item2)));
        await office.Service.Clock.SettleAsync();

        Assert.Single((CaseId[])[Own, Other], id => office.OnFile(id).Result?.IsClosed is true);
        var (left, stays) = (await office.OnFile(Own))?.IsClosed is true ? (school, colleague) : (colleague, school);
        Assert.False(await OfficePair.IsSignedIn(left));
        Assert.True(await OfficePair.IsSignedIn(stays));
        Assert.Single(office.Letters(stays == school ? School : Colleague, "member-closed"));
        Assert.False((await stays.Open("/unit")).HasForm("close"));
    }

    [Fact]
    public async Task Whoever_leaves_hands_over_and_is_closed_once_the_other_has_signed_in()
    {
        await office.Send(school, "/unit", "hand-over", ("name", "接替人"), ("email", Colleague));
        Assert.True(await OfficePair.IsSignedIn(school));

        await office.SignIn(office.Come(), Colleague);
        await office.Service.Clock.SettleAsync();

        Assert.False(await OfficePair.IsSignedIn(school));
        Assert.False(await office.GetsCode(School));
        Assert.Equal(Other.ToString(), (await office.OnFile(Own))?.Successor);
        Assert.Single(office.Letters(School, "account-closed"));
        Assert.Equal([Other.ToString()], await office.Service.Get<PeopleStore>().MembersOf((await office.OnFile(Own))!.Unit!, default));

        // What is sent to whoever left comes to whoever took over.
        var letter = new Letter("kind", Recipient.Account(Own), new("题", "Subject"), new("文", "Text"));
        await office.Service.Send(CaseId.Account("letters@example.org"), letter);
        Assert.Single(office.Letters(Colleague, "kind"));
        Assert.Empty(office.Letters(School, "kind"));
    }

    [Fact]
    public async Task A_hand_over_that_is_taken_back_leaves_nothing_that_waits_and_a_correction_that_waits_stops_none()
    {
        var proposals = office.Service.Get<Proposals>();
        await office.Send(school, "/unit", "hand-over", ("name", "接替人"), ("email", Colleague));
        await office.Send(school, "/unit", "close", ("member", Other), ("reason", "邀错人"));
        Assert.Empty(await office.Service.Ask(() => proposals.All(RecipientKind.Accounts, default)));

        await office.Send(office.First, OfficePair.Page(Own), "correct", ("name", "更正"));
        await office.Send(school, "/unit", "hand-over", ("name", "接替人"), ("email", Colleague));
        await office.SignIn(office.Come(), Colleague);
        await office.Service.Clock.SettleAsync();

        Assert.True((await office.OnFile(Own))?.IsClosed);
        Assert.Empty(await office.Service.Ask(() => proposals.All(RecipientKind.Accounts, default)));
    }

    [Fact]
    public async Task Whoever_closes_an_account_says_who_takes_over()
    {
        await Invite(Colleague);
        await office.SignIn(office.Come(), Colleague);
        await office.Service.Clock.SettleAsync();

        Assert.Contains("请选择接替人", (await Close("")).Refusal, StringComparison.Ordinal);
        Assert.Contains("请选择接替人", (await Close(Other)).Refusal, StringComparison.Ordinal);
        Assert.False((await office.OnFile(Other))?.IsClosed);
        await Close(Own);
        Assert.Equal(Own.ToString(), (await office.OnFile(Other))?.Successor);

        Task<WebPage> Close(string successor) =>
            office.Send(school, "/unit", "close", ("member", Other), ("reason", "离岗"), ("successor", successor));
    }

    [Fact]
    public async Task A_unit_has_ten_accounts_however_many_are_invited_at_once()
    {
        var forms = await Task.WhenAll(
            Enumerable
                .Range(0, UnitRules.Most + 2)
                .Select(async n => (await school.Open("/unit")).Form("invite").With("name", "某人").With("email", $"m{n}@example.org"))
        );
        await Task.WhenAll(forms.Select(form => school.Send(form)));
        await office.Service.Clock.SettleAsync();

        var page = await school.Open("/unit");
        Assert.Equal(UnitRules.Most, page.All("#members tbody tr").Count);
        Assert.False(page.HasForm("invite"));
        Assert.Contains("最多 10 个账号", page.Text("#full"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_officer_alone_opens_no_account_for_a_unit_that_has_one()
    {
        // Written otherwise, it is the same unit.
        await office.Open(office.First, Role.Applicant, Colleague, "某　校");
        Assert.Null(await office.OnFile(Other));
        Assert.Empty(office.Letters(Colleague, "account-opened"));
        Assert.Empty(office.Letters(School, "member-added"));

        await office.Confirm(office.Second, Other);

        Assert.Single(office.Letters(Colleague, "account-opened"));
        Assert.Single(office.Letters(School, "member-added"));
        Assert.Equal(2, (await school.Open("/unit")).All("#members tbody tr").Count);
        await office.SignIn(office.Come(), Colleague);
    }

    [Fact]
    public async Task One_officer_alone_does_not_close_the_account_of_a_unit_and_open_its_first()
    {
        await office.Send(office.First, OfficePair.Page(Own), "close", ("reason", "离岗"));
        Assert.True((await office.OnFile(Own))!.IsClosed);

        await office.Open(office.First, Role.Applicant, Colleague, "某校");
        Assert.Null(await office.OnFile(Other));
        Assert.False(await office.GetsCode(Colleague));

        await office.Confirm(office.Second, Other);
        Assert.Single(office.Letters(Colleague, "account-opened"));
        await office.SignIn(office.Come(), Colleague);
    }

    [Fact]
    public async Task A_unit_of_before_has_its_members_in_no_row_until_it_is_rebuilt()
    {
        var people = office.Service.Get<PeopleStore>();
        await office.Service.HasApplicant("before@example.org", "U.before", "旧校");
        Assert.Empty(await people.MembersOf("U.before", default));

        Assert.Equal(1, await people.AddUnits(default));

        Assert.Equal([CaseId.Account("before@example.org").ToString()], await people.MembersOf("U.before", default));
        Assert.Equal(0, await people.AddUnits(default));
    }

    [Fact]
    public async Task Nobody_is_the_first_of_a_unit_of_before_that_all_have_left()
    {
        var people = office.Service.Get<PeopleStore>();
        await office.Service.HasApplicant("before@example.org", "U.before", "旧校");
        var before = Recipient.Account(CaseId.Account("before@example.org"));
        await people.Write(before, (await people.Find(before))! with { IsClosed = true });

        Assert.Equal(1, await people.AddUnits(default));

        Assert.True(await people.HasHadMembers("U.before", default));
        Assert.Empty(await people.MembersOf("U.before", default));
    }

    [Fact]
    public async Task Two_who_open_the_first_account_of_a_unit_at_once_open_one()
    {
        string[] emails = ["one@example.org", "two@example.org"];
        var forms = await Task.WhenAll(
            emails.Select(async email =>
                (await office.First.Open("/office/accounts"))
                    .Form("open-account")
                    .With("role", "Applicant")
                    .With("name", "某人")
                    .With("email", email)
                    .With("unit", "新校")
            )
        );
        await Task.WhenAll(forms.Select(form => office.First.Send(form)));
        await office.Service.Clock.SettleAsync();

        Assert.Single(emails, email => office.Letters(email, "account-opened").Count > 0);
    }

    [Fact]
    public async Task Nobody_is_invited_who_has_an_account_and_nobody_closes_one_of_another_unit()
    {
        var refused = await Invite(OfficePair.SecondEmail);
        Assert.Contains("该邮箱不能受邀", refused.Refusal, StringComparison.Ordinal);
        Assert.Empty(office.Letters(OfficePair.SecondEmail, "member-invited"));
        await Invite(Colleague);
        var button = new HtmlParser()
            .ParseDocument($"<button formaction=/unit/close name=member value={CaseId.Account(OfficePair.SecondEmail)}>")
            .QuerySelector("button")!;
        Assert.Equal(HttpStatusCode.NotFound, (await school.Send((await school.Open("/unit")).Form("invite").By(button))).Status);

        // The invitation is taken back: nobody follows it.
        await office.Send(school, "/unit", "close", ("member", Other), ("reason", "邀错人"));
        Assert.False(await office.GetsCode(Colleague));
        Assert.Single(await Facts(Other), type => type == nameof(AccountClosed));
    }

    [Fact]
    public async Task One_address_is_invited_three_times_a_day_and_another_all_the_same()
    {
        for (var n = 0; n < UnitRules.InvitationsToOne.Most; n++)
            await Invite(Colleague);
        Assert.Equal(UnitRules.InvitationsToOne.Most, office.Letters(Colleague, "member-invited").Count);

        Assert.Contains("今日已多次邀请该邮箱", (await Invite(Colleague.ToUpperInvariant())).Refusal, StringComparison.Ordinal);
        Assert.Equal(UnitRules.InvitationsToOne.Most, office.Letters(Colleague, "member-invited").Count);
        await Invite("other@example.org");
        Assert.Single(office.Letters("other@example.org", "member-invited"));
    }

    private async Task<IEnumerable<string>> Facts(CaseId account) => (await office.Service.Events.Events(account)).Select(one => one.Type);

    private Task<WebPage> Invite(string email) => office.Send(school, "/unit", "invite", ("name", "同事"), ("email", email));
}
