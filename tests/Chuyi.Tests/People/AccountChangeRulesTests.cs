using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.People;

public class AccountChangeRulesTests
{
    private const string First = "office P.first",
        Second = "office P.second";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly ProposedChange Correction = AccountRulesTests.Change(AccountChange.Correction);

    private static readonly AccountState Applicant = Opened(Role.Applicant),
        Officer = Opened(Role.Office);

    [Fact]
    public void A_correction_is_made_by_another_person_than_who_asked_for_it()
    {
        var proposed = After(Applicant, new ProposeChange(Correction), First);

        Assert.Equal(AccountStage.ChangeProposed, proposed.Stage);
        Assert.Equal("own-proposal", Refusal(proposed, new ConfirmProposal("form"), First));
        Assert.Equal("not-now", Refusal(proposed, new ConfirmProposal("another"), Second));
        Assert.Equal("proposal-waits", Refusal(proposed, new ProposeChange(Correction), Second));

        var corrected = After(proposed, new ConfirmProposal("form"), Second);

        Assert.Equal(AccountStage.Open, corrected.Stage);
        Assert.Equal("not-now", Refusal(corrected, new ConfirmProposal("form"), Second));
    }

    [Fact]
    public void What_is_on_file_already_is_no_correction() =>
        Assert.Equal("unchanged", Refusal(Applicant, new ProposeChange(Correction with { Before = Correction.Proposal.Contact }), First));

    [Fact]
    public void Nobody_corrects_what_somebody_else_has_corrected_meanwhile()
    {
        var corrected = After(After(Applicant, new ProposeChange(Correction), First), new ConfirmProposal("form"), Second);

        Assert.Equal(
            "not-now",
            Refusal(corrected, new ProposeChange(Correction with { Proposal = Proposals.Of("late", email: "c@example.org") }), Second)
        );
    }

    [Fact]
    public void Both_addresses_are_told_where_the_address_changed_and_neither_letter_holds_one()
    {
        var proposed = After(Applicant, new ProposeChange(Correction), First);
        var letters = AccountLetters.For(proposed, Decide(proposed, new ConfirmProposal("form"), Second).Facts[0]).ToList();

        Assert.Equal([Recipient.Account("P.1"), Recipient.Former("form")], letters.Select(letter => letter.To));
        Assert.All(letters, letter => Assert.DoesNotContain("@", letter.Body.Zh + letter.Body.En, StringComparison.Ordinal));

        var named = AccountRulesTests.Change(AccountChange.Correction) with { Proposal = Proposals.Of("form", name: "李四") };
        Assert.Equal(
            ["account-corrected"],
            AccountLetters.For(Applicant, new AccountCorrected { Change = named, ProposedBy = First }).Select(letter => letter.Kind)
        );
    }

    [Fact]
    public void An_applicant_is_closed_by_one_and_the_staff_by_two_each_with_a_reason()
    {
        Assert.Equal(AccountStage.Closed, After(Applicant, new CloseAccount(Closing()), First).Stage);
        Assert.Equal("reason", Refusal(Applicant, new CloseAccount(Closing(" ")), First));
        Assert.Equal("second-person", Refusal(Officer, new CloseAccount(Closing()), First));
        Assert.Equal("second-person", Refusal(Applicant, new CloseAccount(Correction), First));

        var closed = After(After(Officer, new ProposeChange(Closing()), First), new ConfirmProposal("form"), Second);

        Assert.Equal((AccountStage.Closed, First), (closed.Stage, closed.Closed?.ProposedBy));
        Assert.Equal("reason", Refusal(Officer, new ProposeChange(Closing(null)), First));
    }

    [Fact]
    public void To_a_closed_account_goes_no_code_and_it_is_opened_again_by_two()
    {
        var closed = After(Applicant, new CloseAccount(Closing()), First);

        Assert.Empty(Decide(closed, new AskSignInCode("ask"), "public").Facts);
        Assert.Equal("not-now", Refusal(closed, new CloseAccount(Closing()), First));
        Assert.Equal("not-now", Refusal(closed, new ProposeChange(Correction), First));
        Assert.Equal("not-now", Refusal(closed, new RemindAccount(), First));
        Assert.Equal("not-now", Refusal(Applicant, new ProposeReopening(Reopening()), First));

        var waits = After(closed, new ProposeReopening(Reopening()), First);

        Assert.Equal(AccountStage.ReopeningProposed, waits.Stage);
        Assert.Empty(Decide(waits, new AskSignInCode("ask"), "public").Facts);
        Assert.Equal(AccountStage.Open, After(waits, new ConfirmProposal("form"), Second).Stage);
        Assert.Equal(AccountStage.Closed, After(waits, new DropProposal("form"), Second).Stage);
    }

    [Fact]
    public void The_last_who_runs_the_service_is_not_closed_and_who_is_closed_does_not_count()
    {
        Person Of(string id, Role role, bool isClosed = false) =>
            new()
            {
                Id = id,
                Name = "某人",
                Email = id + "@example.org",
                Phone = "",
                Role = role,
                IsClosed = isClosed,
            };
        Person one = Of("P.1", Role.Office),
            two = Of("P.2", Role.Office);

        Assert.False(AccountRules.IsLastOf(one, [one, two]));
        Assert.True(AccountRules.IsLastOf(one, [one, two with { IsClosed = true }, Of("P.3", Role.Auditor)]));
        Assert.False(AccountRules.IsLastOf(Of("P.3", Role.Auditor), [one]));
        Assert.Equal("last-one", AccountChangeRules.WhyNotBeside(one, one with { IsClosed = true }, [one, Of("P.3", Role.Auditor)])?.Code);
        Assert.Equal("account-exists", AccountChangeRules.WhyNotBeside(one, one with { Email = "P.2@Example.org" }, [one, two])?.Code);
        Assert.Null(AccountChangeRules.WhyNotBeside(one, one with { Email = "new@example.org" }, [one, two]));
    }

    private static ProposedChange Closing(string? reason = "调离") => AccountRulesTests.Change(AccountChange.Closing, reason: reason);

    private static ProposedChange Reopening() => AccountRulesTests.Change(AccountChange.Reopening);

    private static AccountState Opened(Role role) =>
        After(AccountState.Empty, new OpenAccount(new() { Role = role, Unit = "U.1" }), OpenAccount.Configuration);

    private static string? Refusal(AccountState state, Act act, string actor) => Decide(state, act, actor).Refusal?.Code;

    private static AccountState After(AccountState state, Act act, string actor) =>
        Decide(state, act, actor).Facts.Aggregate(state, (s, fact) => s.After(fact, Now));

    private static Decision Decide(AccountState state, Act act, string actor) =>
        AccountRules.Decide(state, new ReceivedAct("id", CaseId.Parse("P.1"), actor, Now, act));
}
