namespace Chuyi.Functions.Cases;

/// <summary>An act reached its case too late or twice, and changed nothing. Whoever acted reads it where they acted.</summary>
public sealed record ActDeclined(string Act, string Code, Sentence Reason) : Fact
{
    /// <summary>What was sent, in JSON, so that nothing is lost; null where another case sent it.</summary>
    public string? Sent { get; init; }

    public static ActDeclined Of(ReceivedAct received, Refusal refusal) =>
        new(received.Act.GetType().Name, refusal.Code, refusal.Reason)
        {
            Sent = CaseId.TryParse(received.Actor, out _) ? null : Json.Write(received.Act),
        };

    public override Sentence Say()
    {
        var what = ActWords.Of(Act);
        return new($"一项请求未被采纳（{what.Zh}）：{Reason.Zh}", $"A request was not taken ({what.En}): {Reason.En}");
    }
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

/// <summary>Storage does not hold what was sealed of a case as its history says: somebody has to put it back.</summary>
/// <param name="Count">How many files there are of which that is so.</param>
/// <param name="First">The first of them.</param>
public sealed record FilesDiffer(int Count, IReadOnlyList<FileDifference> First) : Fact
{
    public override Sentence Say()
    {
        var (named, more) = (First.Select(one => one.Say()).ToList(), Count > First.Count);
        return new(
            $"核对发现 {Count} 份封存的文件与记录不符：{string.Join("、", named.Select(n => n.Zh))}{(more ? "等" : "")}。",
            $"Of what was sealed {Count} differ from the record: {string.Join(", ", named.Select(n => n.En))}{(more ? " and others" : "")}."
        );
    }
}

/// <summary>
/// What could not be done by the service was settled by the office in another way. How is for the office and for auditors
/// (<see cref="Settlement.NoteOf"/>); whom the case is about reads that it was.
/// </summary>
public sealed record TroubleSettled(Settlement Settlement) : Fact
{
    public override Sentence Say() =>
        new("系统未能办理的事项，经办部门已另行处理。", "What the service could not do was settled by the office by other means.");
}
