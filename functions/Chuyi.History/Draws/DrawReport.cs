using Chuyi.History.Verification;

namespace Chuyi.History.Draws;

/// <summary>What came of repeating a draw.</summary>
/// <param name="Draw">The draw that the file holds, or null if it holds none.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="Held">What was checked and holds.</param>
/// <param name="Unchecked">What no file can show, and where to look.</param>
public sealed record DrawReport(
    DrawDocument? Draw,
    IReadOnlyList<Sentence> Faults,
    IReadOnlyList<Sentence> Held,
    IReadOnlyList<Sentence> Unchecked
)
{
    /// <summary>What came of repeating what moved since; null where the file tells none of it, or no draw to repeat it on.</summary>
    public MovesReport? Moves { get; init; }

    /// <summary>Whether the draw, and all that the file tells of what moved since, came out again as published.</summary>
    public bool Holds => Repeated && Moves is not { Faults.Count: > 0 };

    /// <summary>Whether the draw came out again as it was published.</summary>
    public bool Repeated => Draw is not null && Faults.Count == 0;

    /// <summary>The verdict in one sentence.</summary>
    public Sentence Verdict =>
        Draw is null ? Faults[0]
        : Repeated
            ? new(
                $"批次 {Draw.Basis.Round} 的抽签可以复现，结果与公布的一致。",
                $"The draw of round {Draw.Basis.Round} can be repeated and comes out as published."
            )
        : new(
            $"批次 {Draw.Basis.Round} 的抽签不能复现：{Faults[0].Zh}",
            $"The draw of round {Draw.Basis.Round} does not come out as published: {Faults[0].En}"
        );
}
