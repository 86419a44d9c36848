using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.People;
using Xunit;

namespace Chuyi.Rehearsals.Units;

/// <summary>By whom a unit is asked to recommend: one of the office enters it, another confirms it.</summary>
public sealed class UnitContactRehearsals(AzuriteFixture azurite)
{
    private static readonly Recipient Bureau = Recipient.Unit(UnitIds.Of("长沙市教育局"));

    private static readonly string Page = $"/office/units/{Bureau.Id}/contact";

    [Fact]
    public async Task A_contact_is_on_file_once_another_has_confirmed_it_and_what_was_proposed_besides_is_nowhere()
    {
        await using var office = await OfficePair.StartAsync(azurite);
        var unit = new Unit
        {
            Id = Bureau.Id,
            OfficialName = "长沙市教育局",
            Type = UnitType.Government,
            Prefecture = "长沙市",
        };
        await office.Service.Do(CaseId.Units, "office P.officer", new AddUnit(0, unit), opens: true);

        await Propose("mistaken@example.org");
        await office.Send(office.First, Page, "drop-contact");
        Assert.Empty(await office.Service.Get<Proposals>().All(RecipientKind.Units, TestContext.Current.CancellationToken));
        Assert.False((await office.Second.Open(Page)).HasForm("confirm-contact"));

        await Propose("wrong@example.org");
        await Propose("right@example.org");
        Assert.Null(await OnFile());
        Assert.False((await office.First.Open(Page)).HasForm("confirm-contact"));
        var waiting = await office.Second.Open(Page);
        Assert.Contains("right@example.org", waiting.Text("#proposed"), StringComparison.Ordinal);
        await office.Second.Send(waiting.Form("confirm-contact"));
        await office.Service.Clock.SettleAsync();

        Assert.Equal("right@example.org", (await OnFile())?.Email);
        Assert.Empty(await office.Service.Get<Proposals>().All(RecipientKind.Units, TestContext.Current.CancellationToken));
        Assert.Equal(
            ["UnitAdded", "UnitContactProposed", "ProposalDropped", "UnitContactProposed", "UnitContactProposed", "UnitContactChanged"],
            (await office.Service.Events.Events(CaseId.Units)).Select(one => one.Type)
        );

        Task Propose(string email) =>
            office.Send(office.First, Page, "contact", ("name", "推荐人"), ("email", email), ("phone", "13800004321"));

        Task<Person?> OnFile() => office.Service.Get<PeopleStore>().Find(Bureau, TestContext.Current.CancellationToken);
    }
}
