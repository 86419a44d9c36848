namespace Chuyi.Functions.Cases;

/// <summary>What is in trouble, as far as a page has read it.</summary>
/// <param name="Items">What was read of it, the oldest first.</param>
/// <param name="IsAll">Whether that is all there is.</param>
public sealed record KnownTroubles(IReadOnlyList<Trouble> Items, bool IsAll)
{
    /// <summary>Letters that reached nobody, as far as they were read.</summary>
    public int Letters => Items.Count(trouble => trouble.Kind == TroubleKind.Letter);

    /// <summary>All others.</summary>
    public int Others => Items.Count - Letters;
}
