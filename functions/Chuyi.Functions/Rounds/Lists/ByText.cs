namespace Chuyi.Functions.Rounds;

/// <summary>A text that is compared as it is stored, the same on every machine.</summary>
public sealed record ByText(string Text) : IComparable
{
    public int CompareTo(object? obj) => string.CompareOrdinal(Text, (obj as ByText)?.Text);
}
