using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.Units;

/// <summary>What the register of units takes.</summary>
public class UnitRegisterRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static UnitRegisterState Kept { get; } = UnitRegisterState.Empty.After(new UnitAdded(SampleUnits.School), Now);

    private static UnitImport Import(int edition) =>
        new()
        {
            Edition = edition,
            File = new string('a', 64),
            Added = 2,
            Changed = 0,
            Unchanged = 0,
        };

    internal static UnitChange Renamed { get; } =
        new()
        {
            Edition = 1,
            Before = SampleUnits.School,
            After = SampleUnits.School with { OfficialName = "长沙楚怡学校" },
            Reason = "更名",
        };

    internal static UnitContact Contact { get; } =
        new()
        {
            Unit = SampleUnits.School.Id,
            UnitName = SampleUnits.School.OfficialName,
            Proposal = new()
            {
                Id = "proposal",
                Contact = new()
                {
                    Name = "name",
                    Email = "email",
                    Phone = "phone",
                },
            },
        };

    internal static UnitMerger Merger { get; } =
        new()
        {
            Edition = 1,
            Gone = SampleUnits.College,
            Stays = SampleUnits.School,
            Accounts = 1,
            Drafts = 1,
            Reason = "合并办学",
        };

    // Which edition of the register an act was made for is no part of what it asks.
    private static Decision Decide(UnitRegisterState state, ReceivedAct received) =>
        UnitRegisterRules.Decide(
            state,
            received with
            {
                Act = received.Act switch
                {
                    ImportUnits => new ImportUnits(Import(state.Edition)),
                    AddUnit add => add with { Edition = state.Edition },
                    ChangeUnit c => new ChangeUnit(c.Change with { Edition = state.Edition }),
                    MergeUnits m => new MergeUnits(m.Merger with { Edition = state.Edition }),
                    { } other => other,
                },
            }
        );

    internal static StageCells Cells { get; } =
        StageCells.Of<UnitRegisterState>(
            Decide,
            state => state.Stage,
            [UnitRegisterState.Empty, Kept],
            [
                new ImportUnits(Import(0)),
                new AddUnit(0, SampleUnits.College),
                new ChangeUnit(Renamed),
                new ChangeUnitContact(Contact),
                new DropProposal("gone"),
                new MergeUnits(Merger),
            ],
            Received
        );

    [Fact]
    public void Nothing_is_taken_that_was_made_for_an_earlier_register() =>
        Assert.All(
            new Act[]
            {
                new ImportUnits(Import(0)),
                new AddUnit(0, SampleUnits.College),
                new ChangeUnit(Renamed with { Edition = 0 }),
                new MergeUnits(Merger with { Edition = 0 }),
            },
            act => Assert.Equal(UnitRegisterRules.ChangedMeanwhile, UnitRegisterRules.Decide(Kept, Received(act)).Refusal)
        );

    [Fact]
    public void What_changes_nothing_is_no_fact()
    {
        Assert.Equal(UnitRegisterRules.NothingNew, Refused(new ImportUnits(Import(1) with { Added = 0 })));
        Assert.Equal(UnitRegisterRules.NothingNew, Refused(new ChangeUnit(Renamed with { After = Renamed.Before })));
    }

    [Fact]
    public void A_unit_is_not_merged_into_itself() =>
        Assert.Equal(UnitRegisterRules.MergedIntoItself, Refused(new MergeUnits(Merger with { Gone = SampleUnits.School })));

    [Fact]
    public void All_that_is_wrong_with_a_unit_is_said_at_once() =>
        Assert.Equal(
            ["officialName", "unitType", "bureau", "creditCode"],
            UnitFaults
                .Of(
                    SampleUnits.School with
                    {
                        OfficialName = new('长', 61),
                        Type = (UnitType)99,
                        Bureau = SampleUnits.School.Id,
                        CreditCode = "123",
                    }
                )!
                .All.Select(fault => fault.Field ?? fault.Code)
        );

    [Fact]
    public void The_register_is_what_the_last_import_left_and_what_came_since()
    {
        var state = UnitRegisterState
            .Empty.After(new UnitAdded(SampleUnits.Bureau), Now)
            .After(new UnitsImported(Import(1)), Now)
            .After(new UnitChanged(Renamed), Now)
            .After(new UnitsMerged(Merger with { Stays = Renamed.After }), Now);
        var known = state.In(new([SampleUnits.School, SampleUnits.College], new Dictionary<string, string>()), []);

        Assert.Equal((4, new string('a', 64)), (state.Edition, state.File));
        Assert.Equal(["长沙楚怡学校"], known.All.Select(unit => unit.OfficialName));
        Assert.Equal(SampleUnits.School.Id, known.Find(SampleUnits.College.Id)?.Id);
    }

    [Fact]
    public void A_merger_that_gives_somebody_another_unit_takes_two()
    {
        var merger = Merger with { TakesTwo = true };
        var proposed = Assert.IsType<UnitMergerProposed>(Assert.Single(By("office P.1", Kept, merger).Facts));
        var waiting = Kept.After(proposed, Now);
        Assert.Equal(Kept.Edition, waiting.Edition);

        Assert.Equal(ProposalRules.Own, By("office P.1", waiting, merger).Refusal);
        var merged = Assert.IsType<UnitsMerged>(Assert.Single(By("office P.2", waiting, merger with { Reason = "同意" }).Facts));
        Assert.Equal("office P.1", merged.ProposedBy);
        Assert.Null(waiting.After(merged, Now).Merging);

        // Of other units it is another one, and what changes of the register ends it.
        var other = merger with
        {
            Gone = SampleUnits.School,
            Stays = SampleUnits.College,
        };
        Assert.IsType<UnitMergerProposed>(Assert.Single(By("office P.2", waiting, other).Facts));
        Assert.Null(waiting.After(new UnitChanged(Renamed), Now).Merging);

        static Decision By(string actor, UnitRegisterState state, UnitMerger merger) =>
            UnitRegisterRules.Decide(state, Received(new MergeUnits(merger with { Edition = state.Edition })) with { Actor = actor });
    }

    [Fact]
    public void A_contact_that_was_proposed_is_taken_back_or_turned_down()
    {
        var waiting = Kept.After(new UnitContactProposed(Contact, "office P.1"), Now);
        foreach (var (who, isOwn) in new[] { ("office P.1", true), ("office P.2", false) })
        {
            var dropped = Assert.IsType<ProposalDropped>(Assert.Single(Drop(waiting, "proposal", who).Facts));
            Assert.Equal(isOwn, dropped.TakenBack);
            Assert.Equal(Kept, waiting.After(dropped, Now) with { ContactsProposed = Kept.ContactsProposed });
            Assert.Empty(waiting.After(dropped, Now).ContactsProposed);
        }
        // What was proposed instead is not dropped by a page of before.
        Assert.Equal("not-now", Drop(waiting, "another", "office P.1").Refusal?.Code);

        static Decision Drop(UnitRegisterState state, string proposal, string actor) =>
            UnitRegisterRules.Decide(state, Received(new DropProposal(proposal)) with { Actor = actor });
    }

    [Fact]
    public void The_contact_of_a_unit_takes_two()
    {
        var act = new ChangeUnitContact(Contact) { TakesTwo = true };
        var proposed = Assert.IsType<UnitContactProposed>(Assert.Single(By("office P.1", Kept, act).Facts));
        var waiting = Kept.After(proposed, Now);
        Assert.Empty(waiting.Contacts);

        Assert.Equal(ProposalRules.Own, By("office P.1", waiting, act).Refusal);
        var again = act with { Contact = Contact with { Proposal = Contact.Proposal with { Id = "confirmation" } } };
        var changed = Assert.IsType<UnitContactChanged>(Assert.Single(By("office P.2", waiting, again).Facts));
        Assert.Equal(("office P.1", "proposal"), (changed.ProposedBy, changed.Confirms));
        Assert.Empty(waiting.After(changed, Now).ContactsProposed);

        // Another one takes its place, and takes two in turn.
        var other = again with
        {
            Contact = again.Contact with { Proposal = again.Contact.Proposal with { Contact = Other } },
        };
        var instead = Assert.IsType<UnitContactProposed>(Assert.Single(By("office P.2", waiting, other).Facts));
        Assert.Equal("proposal", instead.Replaces);

        static Decision By(string actor, UnitRegisterState state, Act act) =>
            UnitRegisterRules.Decide(state, Received(act) with { Actor = actor });
    }

    private static ContactPrints Other { get; } = Contact.Proposal.Contact with { Email = "other" };

    private static Refusal? Refused(Act act) => UnitRegisterRules.Decide(Kept, Received(act)).Refusal;

    private static ReceivedAct Received(Act act) => new("id", CaseId.Units, "office", Now, act);
}
