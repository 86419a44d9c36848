using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.People;

public class ContactRulesTests
{
    private const string First = "office P.first",
        Second = "office P.second";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly ContactState Entered = After(
        After(ContactState.Empty, Propose(Proposals.Of("one")), First),
        new ConfirmProposal("one"),
        Second
    );

    internal static StageCells Cells { get; } =
        StageCells.Of<ContactState>(
            ContactRules.Decide,
            state => state.Stage,
            [ContactState.Empty, After(ContactState.Empty, Propose(Proposals.Of("one")), First), Entered],
            [Propose(Proposals.Of("two", email: "b@example.org")), new ConfirmProposal("one"), new DropProposal("one")],
            act => new ReceivedAct("id", CaseId.Contact("finance"), Second, Now, act)
        );

    [Fact]
    public void Two_persons_enter_a_contact_and_two_persons_change_it()
    {
        var proposed = After(Entered, Propose(Proposals.Of("two", email: "b@example.org", phone: "13900004321")), Second);

        Assert.Equal("own-proposal", Refusal(proposed, new ConfirmProposal("two"), Second));
        Assert.Equal(Entered.Current, proposed.Current);

        var changed = (ContactChanged)Assert.Single(Decide(proposed, new ConfirmProposal("two"), First).Facts);

        Assert.Equal("经第二人确认，变更省财政厅会签联系人（邮箱、手机号）。", changed.Say().Zh);
        Assert.Equal(
            "The contact of the Department of Finance was changed (e-mail, phone), confirmed by a second person.",
            changed.Say().En
        );
        Assert.Equal((Second, Entered.Current!.Proposed.Proposal.Contact), (changed.ProposedBy, changed.Before));
    }

    [Fact]
    public void The_same_contact_again_a_second_proposal_and_a_confirmation_of_something_else_are_refused()
    {
        Assert.Equal("unchanged", Refusal(Entered, Propose(Proposals.Of("two")), First));
        var proposed = After(Entered, Propose(Proposals.Of("two", name: "李四")), First);
        Assert.Equal("proposal-waits", Refusal(proposed, Propose(Proposals.Of("three")), Second));
        Assert.Equal("not-now", Refusal(proposed, new ConfirmProposal("one"), Second));
        Assert.Equal(Entered, After(proposed, new DropProposal("two"), Second));
    }

    [Fact]
    public void A_fact_holds_no_name_and_no_address_and_the_same_address_has_the_same_print()
    {
        var json = Json.Write<Fact>(Entered.Current!);

        Assert.All(
            new[] { "张三", "a@example.org", "13800001234", "1234" },
            secret => Assert.DoesNotContain(secret, json, StringComparison.Ordinal)
        );
        Assert.Equal(Proposals.Of("x").Contact, Proposals.Of("y", email: "A@Example.org").Contact);
        Assert.NotEqual(
            Proposals.Of("x").Contact.Email,
            ContactPrints
                .Of(
                    new()
                    {
                        Id = "x",
                        Name = "",
                        Email = "a@example.org",
                        Phone = "",
                    },
                    new([1], [1])
                )
                .Email
        );
    }

    private static ProposeContact Propose(Proposal proposal) =>
        new(new ProposedContact { Department = new("省财政厅", "Department of Finance"), Proposal = proposal });

    private static string? Refusal(ContactState state, Act act, string actor) => Decide(state, act, actor).Refusal?.Code;

    private static ContactState After(ContactState state, Act act, string actor) =>
        Decide(state, act, actor).Facts.Aggregate(state, (s, fact) => s.After(fact, Now));

    private static Decision Decide(ContactState state, Act act, string actor) =>
        ContactRules.Decide(state, new ReceivedAct("id", CaseId.Contact("finance"), actor, Now, act));
}
