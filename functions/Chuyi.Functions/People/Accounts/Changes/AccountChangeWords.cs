using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The words for changes of an account.</summary>
public static class AccountChangeWords
{
    /// <summary>What a change is called.</summary>
    public static Sentence Of(AccountChange change) =>
        change switch
        {
            AccountChange.Correction => new("更正登记信息", "Correction"),
            AccountChange.Closing => new("关闭账号", "Closing"),
            AccountChange.SecondFactorReset => new("重置动态验证码", "Reset of the authenticator"),
            _ => new("重新开通账号", "Opening again"),
        };

    /// <summary>Why it is asked for: what somebody wrote, or what the service gives as the reason.</summary>
    public static Sentence Why(ProposedChange change) =>
        change.Reason == UnitRules.HandedOver
            ? new(UnitRules.HandedOver, "handed over to a successor")
            : new(change.Reason ?? "", change.Reason ?? "");

    /// <summary>What somebody asks for, as part of a sentence.</summary>
    public static Sentence Say(ProposedChange change)
    {
        var parts = change.Proposal.Contact.ChangesFrom(change.Before);
        return change.What switch
        {
            AccountChange.Correction => new(
                $"更正账号登记信息（{parts.Zh}）",
                $"A correction of what is on file of the account ({parts.En})"
            ),
            AccountChange.Closing => new($"关闭账号（{Why(change).Zh}）", $"Closing the account ({Why(change).En})"),
            AccountChange.SecondFactorReset => new("重置动态验证码", "A reset of the authenticator"),
            _ => new($"重新开通账号（{Why(change).Zh}）", $"Opening the account again ({Why(change).En})"),
        };
    }
}
