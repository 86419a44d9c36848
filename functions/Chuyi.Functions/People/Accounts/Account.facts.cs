using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

public sealed record AccountOpened : Fact
{
    public required string Account { get; init; }

    public required AccountTerms Terms { get; init; }

    /// <summary>Who proposed it, where a second person confirmed it.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The proposal that was confirmed, where there was one.</summary>
    public string? Proposal { get; init; }

    /// <summary>The member of the unit who invited them, where one did.</summary>
    public string? InvitedBy { get; init; }

    /// <summary>The other accounts of the unit, which are told.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The account whose place it takes, or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>How that one is closed.</summary>
    public ProposedChange? HandOver { get; init; }

    public override Sentence Say() =>
        InvitedBy is not null
            ? new("受邀人登录，账号开通（申报单位）。", "Whoever was invited signed in, and the account was opened (Applicant).")
        : Terms.Alone
            ? new(
                $"首个管理员单独开通账号（{RoleWords.Of(Terms.Role).Zh}）：此前没有第二人可以确认。",
                $"The first administrator opened an account ({RoleWords.Of(Terms.Role).En}) alone: there was nobody yet to confirm it."
            )
        : ProposedBy is not null
            ? new(
                $"经第二人确认，开通账号（{RoleWords.Of(Terms.Role).Zh}）。",
                $"An account was opened ({RoleWords.Of(Terms.Role).En}), confirmed by a second person."
            )
        : new($"开通账号（{RoleWords.Of(Terms.Role).Zh}）。", $"An account was opened ({RoleWords.Of(Terms.Role).En}).");
}

/// <summary>Somebody asks for an account of the staff, or one more of a unit. It opens nothing.</summary>
public sealed record StaffAccountProposed : Fact
{
    public required ProposedAccount Proposed { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    public override Sentence Say() =>
        Proposed.Unit is not null
            ? new(
                "提议为已有账号的申报单位再开通一个账号，待第二人确认。",
                "One more account for a unit that has one was proposed; a second person has to confirm it."
            )
            : new(
                $"提议开通账号（{RoleWords.Of(Proposed.Role).Zh}），待第二人确认。",
                $"An account ({RoleWords.Of(Proposed.Role).En}) was proposed; a second person has to confirm it."
            );
}

public sealed record SignInCodeIssued(string Ask, DateTimeOffset Until) : Fact
{
    /// <summary>Whether it is the code that all share who ask in an hour (<see cref="CodeForAll"/>).</summary>
    public bool ForAll { get; init; }

    public override Sentence Say() =>
        ForAll
            ? new(
                "请求验证码的次数过多，本小时改发一个共用的登录验证码。",
                "Codes were asked for too often: one for all who ask in this hour was sent."
            )
            : new("发送一次性登录验证码。", "A one-time sign-in code was sent.");
}
