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
    /// <summary>What the department is called.</summary>
    public Sentence? Name { get; init; }

    public override Sentence Say() => new($"{Name?.Zh ?? "一个部门"}完成会签。", $"{Name?.En ?? "A department"} signed.");
}

public sealed record DepartmentReturned : Fact
{
    public required string Department { get; init; }

    /// <summary>What it is called.</summary>
    public Sentence? Name { get; init; }

    public required string Reason { get; init; }

    public override Sentence Say() =>
        new($"{Name?.Zh ?? "一个部门"}退回名单：{Reason}", $"{Name?.En ?? "A department"} returned the list: {Reason}");
}

public sealed record SignatureAsked(SignatureRequest Request) : Fact
{
    public override Sentence Say() => new($"请{Request.Department.Name.Zh}会签。", $"{Request.Department.Name.En} was asked to sign.");
}

/// <summary>Another person is the department's contact now; a letter with a link of their own follows.</summary>
public sealed record NewContactAsked : Fact
{
    public override Sentence Say() =>
        new(
            "会签联系人已变更，向新联系人发送会签链接，此前发送的链接失效。",
            "The department has another contact, who was sent a link; the links sent before do not open any more."
        );
}

public sealed record Signed(string ListHash) : Fact
{
    public override Sentence Say() => new($"已会签名单（哈希 {ListHash[..16]}…）。", $"The list {ListHash[..16]}… was signed.");
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
