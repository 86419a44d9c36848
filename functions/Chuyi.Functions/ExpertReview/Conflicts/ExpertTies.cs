namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// What keeps experts of a pool from reviewing beside where they belong (回避). Units are told by their <see cref="UnitKey"/>, experts
/// by their codes.
/// </summary>
public sealed record ExpertTies
{
    // Before the first that is made of it.
    private static ILookup<string, string> Nobodys { get; } = Array.Empty<string>().ToLookup(code => code);

    /// <summary>Nothing is known of anybody.</summary>
    public static ExpertTies None { get; } = new();

    /// <summary>Who takes part in an application of the round, and so reviews none of it; see <see cref="PartTakers"/>.</summary>
    public IReadOnlySet<string> TakePart { get; init; } = new HashSet<string>();

    /// <summary>The units with an application of which they declared a conflict in an earlier round, however long ago.</summary>
    public ILookup<string, string> Declared { get; init; } = Nobodys;

    /// <summary>The units whose people reviewed an application of theirs within the years that the round says.</summary>
    public ILookup<string, string> Reciprocal { get; init; } = Nobodys;

    /// <summary>The units that had a part in an application together with theirs within these years, or have one in this round.</summary>
    public ILookup<string, string> Partners { get; init; } = Nobodys;
}
