using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Somebody of the office asks for a change of an account. It changes nothing.</summary>
public sealed record AccountChangeProposed : Fact
{
    public required ProposedChange Change { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    public override Sentence Say()
    {
        var what = AccountChangeWords.Say(Change);
        return new($"提议{what.Zh}，待第二人确认。", $"{what.En} was proposed; a second person has to confirm it.");
    }
}

/// <summary>What is on file of an account was put right.</summary>
public sealed record AccountCorrected : Fact
{
    public required ProposedChange Change { get; init; }

    public required string ProposedBy { get; init; }

    public override Sentence Say()
    {
        var what = Change.Proposal.Contact.ChangesFrom(Change.Before);
        return new(
            $"经第二人确认，更正账号登记信息（{what.Zh}）。",
            $"What is on file of the account was corrected ({what.En}), confirmed by a second person."
        );
    }
}

/// <summary>Nobody signs in to an account any more.</summary>
public sealed record AccountClosed : Fact
{
    public required ProposedChange Change { get; init; }

    /// <summary>Who proposed it, where a second person confirmed it.</summary>
    public string? ProposedBy { get; init; }

    public override Sentence Say() =>
        ProposedBy is null
            ? new(
                $"关闭账号，理由：{AccountChangeWords.Why(Change).Zh}",
                $"The account was closed. Reason: {AccountChangeWords.Why(Change).En}"
            )
            : new(
                $"经第二人确认，关闭账号，理由：{AccountChangeWords.Why(Change).Zh}",
                $"The account was closed, confirmed by a second person. Reason: {AccountChangeWords.Why(Change).En}"
            );
}

/// <summary>An authenticator is asked for from now on.</summary>
public sealed record SecondFactorAdded : Fact
{
    public override Sentence Say() => new("账号持有人启用动态验证码。", "The owner of the account set up an authenticator.");
}

/// <summary>An authenticator that was lost is asked for no more.</summary>
public sealed record SecondFactorReset : Fact
{
    public required ProposedChange Change { get; init; }

    public required string ProposedBy { get; init; }

    public override Sentence Say() =>
        new("经第二人确认，重置该账号的动态验证码。", "The account’s authenticator was reset, confirmed by a second person.");
}

/// <summary>A closed account is open again.</summary>
public sealed record AccountReopened : Fact
{
    public required ProposedChange Change { get; init; }

    public required string ProposedBy { get; init; }

    public override Sentence Say() =>
        new(
            $"经第二人确认，重新开通账号，理由：{AccountChangeWords.Why(Change).Zh}",
            $"The account was opened again, confirmed by a second person. Reason: {AccountChangeWords.Why(Change).En}"
        );
}

/// <summary>The letter that says that an account is open was asked for once more.</summary>
public sealed record AccountReminded : Fact
{
    public override Sentence Say() => new("再次发送账号开通通知。", "The letter that says that the account is open was sent again.");
}
