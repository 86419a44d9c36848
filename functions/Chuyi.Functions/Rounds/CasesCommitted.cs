using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// The round commits to all of its cases (<see cref="CaseCommitment"/>, whose names these are): none can be left out of its
/// history afterwards. The size of the log is not in the sentence: it counts other rounds too.
/// </summary>
public sealed record CasesCommitted : Fact
{
    public required int Cases { get; init; }

    public required string Root { get; init; }

    public required long LogSize { get; init; }

    /// <summary>Whether all that follows from the announcement is among them.</summary>
    public bool IsLast { get; init; }

    public override Sentence Say() =>
        new(
            $"{(IsLast ? "本批次全部结果已经记录。" : "")}固定本批次 {Cases} 个案卷的历史，根哈希 {Root[..16]}…，此后删减任何一个案卷或事实均可查出。",
            $"{(IsLast ? "Every outcome of the round is recorded. " : "")}The histories of the round's {Cases} cases were committed to, "
                + $"root {Root[..16]}…: leaving any out can be found from now on."
        );
}
