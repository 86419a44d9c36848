using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>When an account is opened and how often it may ask for a code.</summary>
public static class AccountRules
{
    public const int CodesPerPeriod = 5;

    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <summary>Minutes for which a sign-in code is good.</summary>
    public const int CodeMinutes = 15;

    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(CodeMinutes);

    public static Decision Decide(AccountState state, ReceivedAct received) =>
        received.Act switch
        {
            OpenAccount o => state.Opened is null ? new AccountOpened(received.Case, o.Role, o.Unit) : Exists,
            AskSignInCode a => state.Opened is null ? NotOpen
            : state.Asked.Count(at => at > received.At - Period) >= CodesPerPeriod
                ? new Refusal("too-many", "请求过于频繁，请稍后再试。", "Too many codes were asked for; please wait a while.", 429)
            : new SignInCodeIssued(a.Ask, received.At + CodeLife),
            _ => Decision.NotHere,
        };

    private static Refusal NotOpen { get; } = Decision.NotNow("该账号尚未开通。", "There is no such account.");

    public static Refusal Exists { get; } =
        new("account-exists", "该邮箱已开通账号。", "There is an account for this address already.", 409);
}
