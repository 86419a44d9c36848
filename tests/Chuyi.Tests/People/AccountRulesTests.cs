using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.People;

public class AccountRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly AccountState Opened = After(AccountState.Empty, new OpenAccount(Role.Applicant, "U.1"), Now);

    private static readonly AccountState AskedFiveTimes = Enumerable
        .Range(0, AccountRules.CodesPerPeriod)
        .Aggregate(Opened, (state, i) => After(state, new AskSignInCode($"ask-{i}"), Now.AddMinutes(i)));

    internal static StageCells Cells { get; } =
        StageCells.Of<AccountState>(
            AccountRules.Decide,
            state => state.Stage,
            [AccountState.Empty, Opened],
            [new OpenAccount(Role.Applicant, "U.1"), new AskSignInCode("ask")],
            act => new ReceivedAct("id", "P.1", "office", Now, act)
        );

    [Fact]
    public void An_account_is_opened_once()
    {
        Assert.Equal(new AccountOpened("P.1", Role.Applicant, "U.1"), Opened.Opened);
        Assert.Equal("account-exists", Refusal(Opened, new OpenAccount(Role.Office, null), Now));
    }

    [Fact]
    public void A_code_is_for_an_account_that_is_open_and_for_a_quarter_of_an_hour()
    {
        Assert.Equal("not-now", Refusal(AccountState.Empty, new AskSignInCode("ask"), Now));
        Assert.Equal(new SignInCodeIssued("ask", Now.AddMinutes(15)), After(Opened, new AskSignInCode("ask"), Now).Code);
    }

    [Fact]
    public void The_sixth_code_in_ten_minutes_is_refused_and_the_first_one_counts_for_ten()
    {
        Assert.Equal("too-many", Refusal(AskedFiveTimes, new AskSignInCode("ask"), Now + AccountRules.Period - TimeSpan.FromTicks(1)));
        Assert.Null(Refusal(AskedFiveTimes, new AskSignInCode("ask"), Now + AccountRules.Period));
    }

    [Fact]
    public void Only_the_latest_requests_are_kept_and_the_latest_code_counts()
    {
        var again = After(AskedFiveTimes, new AskSignInCode("late"), Now.AddHours(1));

        Assert.Equal([1d, 2, 3, 4, 60], again.Asked.Select(at => (at - Now).TotalMinutes));
        Assert.Equal("late", again.Code?.Ask);
    }

    private static string? Refusal(AccountState state, Act act, DateTimeOffset at) => Decide(state, act, at).Refusal?.Code;

    private static AccountState After(AccountState state, Act act, DateTimeOffset at) =>
        Decide(state, act, at).Facts.Aggregate(state, (s, fact) => s.After(fact, at));

    private static Decision Decide(AccountState state, Act act, DateTimeOffset at) =>
        AccountRules.Decide(state, new ReceivedAct("id", "P.1", "office", at, act));
}
