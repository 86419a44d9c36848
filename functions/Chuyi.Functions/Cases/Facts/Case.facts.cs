namespace Chuyi.Functions.Cases;

/// <summary>An act reached its case too late or twice, and changed nothing.</summary>
public sealed record ActDeclined(string Act, string Code, Sentence Reason) : Fact
{
    public override Sentence Say() => new($"一项请求未被采纳（{Act}）：{Reason.Zh}", $"A request was not taken ({Act}): {Reason.En}");
}

/// <summary>
/// The workflow of a case had broken off and was begun again from the facts of the case. Why it broke off stands in the
/// service's own log; here it is said in words that name nobody.
/// </summary>
public sealed record CaseTakenUp(Sentence Reason) : Fact
{
    public override Sentence Say() =>
        new(
            $"办理流程中断（{Reason.Zh}），已依据既有记录恢复。",
            $"The workflow broke off ({Reason.En}) and was taken up again from the facts."
        );
}

/// <summary>What could not be done by the service was settled by the office in another way.</summary>
public sealed record TroubleSettled(Settlement Settlement) : Fact
{
    public override Sentence Say() =>
        new($"经办部门已另行处理：{Settlement.Note}", $"The office settled it by other means: {Settlement.Note}");
}
