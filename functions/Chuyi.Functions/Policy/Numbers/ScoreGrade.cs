using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>One of the grades (等级) that experts choose of, where a criterion is judged by grades.</summary>
/// <param name="Name">What it is called, in either language.</param>
/// <param name="Share">The share of the points of its criterion for which it counts, in percent.</param>
public sealed record ScoreGrade(string Name, int Share)
{
    /// <summary>As a review of vocational schools had them.</summary>
    public static IReadOnlyList<ScoreGrade> Default { get; } = [new("A", 100), new("B", 80), new("C", 65), new("D", 50)];

    /// <summary>Grades that a round has at most.</summary>
    public const int Most = 6;

    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 10;

    /// <summary>The points for which it counts in a round.</summary>
    public int PointsIn(RoundNumbers numbers) => numbers.HighestScore * Share / 100;

    /// <summary>What it is called, with the share for which it counts.</summary>
    public Sentence Say() => new($"{Name}（{Share}%）", $"{Name} ({Share}%)");
}
