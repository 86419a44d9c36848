namespace Chuyi.History.Draws;

/// <summary>What came of repeating what moved after a draw.</summary>
/// <param name="Changes">What changed, as it is published.</param>
/// <param name="Faults">Which of it the rule does not give.</param>
public sealed record MovesReport(IReadOnlyList<DrawChange> Changes, IReadOnlyList<Sentence> Faults)
{
    /// <summary>How many reviews moved.</summary>
    public int Moved => Changes.Where(change => change.Expert is not null).Sum(change => change.Moved.Count);

    /// <summary>How many were added, because sheets were too far apart.</summary>
    public int Added => Changes.Where(change => change.Expert is null).Sum(change => change.Moved.Count);

    /// <summary>The verdict in one sentence.</summary>
    public Sentence Verdict =>
        Faults.Count > 0
            ? new(
                $"抽签之后的改派与公布的次序不符：{Faults[0].Zh}",
                $"Not every review that moved went to whom the published order gives: {Faults[0].En}"
            )
        : Added > 0
            ? new(
                $"抽签之后改派的 {Moved} 项评审和因分差增加的 {Added} 项评审，全部由公布的次序所定的专家承担。",
                $"Every review that moved ({Moved}), or was added because sheets were too far apart ({Added}), went to whom the published "
                    + "order gives."
            )
        : Moved == 0 ? new("抽签之后没有评审改派他人。", "No review has moved since the draw.")
        : new(
            $"抽签之后改派的 {Moved} 项评审，全部由公布的次序所定的专家接替。",
            Moved == 1
                ? "The one review that moved went to whom the published order gives."
                : $"Every one of the {Moved} reviews that moved went to whom the published order gives."
        );
}
