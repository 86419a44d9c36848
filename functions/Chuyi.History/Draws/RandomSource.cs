namespace Chuyi.History.Draws;

/// <summary>
/// Where the public random values of a draw come from, named before anybody can know them: a lottery or an index of a
/// future day.
/// </summary>
public sealed record RandomSource
{
    /// <summary>What is published, as anybody would look for it.</summary>
    public required string What { get; init; }

    /// <summary>The day of whose publication the values are taken, in Beijing.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where anybody can read it.</summary>
    public required string Where { get; init; }

    /// <summary>
    /// How many values each group has, in the order in which they are entered: 6 and 1 for six red balls and a blue one.
    /// Fixed beforehand, so that nobody can choose afterwards which values count.
    /// </summary>
    public required IReadOnlyList<int> Counts { get; init; }
}
