using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

public sealed record SignOffStarted : Fact
{
    /// <summary>How often a list of this round was sent for signature, this time included.</summary>
    public required int Sending { get; init; }

    public required string ListHash { get; init; }

    public required IReadOnlyList<string> Departments { get; init; }

    public override Sentence Say() =>
        new(
            $"请 {Departments.Count} 个部门对名单（哈希 {ListHash[..16]}…）会签。",
            $"{Departments.Count} departments were asked to sign the list (hash {ListHash[..16]}…)."
        );
}

public sealed record DepartmentSigned(string Department) : Fact
{
    public override Sentence Say() => new("一个部门完成会签。", $"A department signed ({Department}).");
}

public sealed record DepartmentReturned : Fact
{
    public required string Department { get; init; }

    public required string Reason { get; init; }

    public override Sentence Say() => new($"一个部门退回名单：{Reason}", $"A department returned the list ({Department}): {Reason}");
}

public sealed record SignatureAsked(SignatureRequest Request) : Fact
{
    public override Sentence Say() => new($"请{Request.Department.Name.Zh}会签。", $"{Request.Department.Name.En} was asked to sign.");
}

public sealed record Signed(string ListHash) : Fact
{
    public override Sentence Say() => new($"已会签名单 {ListHash[..16]}…", $"The list {ListHash[..16]}… was signed.");
}

public sealed record SignatureReturned(string Reason) : Fact
{
    public override Sentence Say() => new($"退回名单：{Reason}", $"The list was returned: {Reason}");
}

public sealed record SignatureSuperseded : Fact
{
    /// <summary>Whether the round was ended without a designation; else the list went back to the office.</summary>
    public bool RoundEnded { get; init; }

    public override Sentence Say() =>
        RoundEnded
            ? new("本批次已终止，本次会签随之终止。", "The round was ended without a designation; this signature is not awaited any more.")
            : new("名单已退回经办部门，本次会签终止。", "The list went back to the office; this signature is not awaited any more.");
}

public sealed record SignatureReminded(int Times) : Fact
{
    public override Sentence Say() => new($"第 {Times} 次提醒会签。", $"Reminder {Times} to sign.");
}
