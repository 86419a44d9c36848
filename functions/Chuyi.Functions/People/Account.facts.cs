using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

public sealed record AccountOpened(string Account, Role Role, string? Unit) : Fact
{
    public override Sentence Say() =>
        new(
            $"开通账号（{Role switch { Role.Office => "经办", Role.Auditor => "审计", _ => "申报单位" }}）。",
            $"An account was opened ({Role})."
        );
}

public sealed record SignInCodeIssued(string Ask, DateTimeOffset Until) : Fact
{
    public override Sentence Say() => new("发送一次性登录验证码。", "A one-time sign-in code was sent.");
}
