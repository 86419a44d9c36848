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
            AccountChange.Closing => new($"关闭账号（{change.Reason}）", $"Closing the account ({change.Reason})"),
            AccountChange.SecondFactorReset => new("重置动态验证码", "A reset of the authenticator"),
            _ => new($"重新开通账号（{change.Reason}）", $"Opening the account again ({change.Reason})"),
        };
    }
}
