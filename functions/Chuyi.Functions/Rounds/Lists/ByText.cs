namespace Chuyi.Functions.Rounds;

/// <summary>Compares what columns hold: texts as they are stored, the same on every machine; numbers and days by their size.</summary>
internal sealed class ByText : IComparer<IComparable?>
{
    public static ByText Instance { get; } = new();

    public int Compare(IComparable? x, IComparable? y) =>
        x is string one && y is string other ? string.CompareOrdinal(one, other) : Comparer<IComparable>.Default.Compare(x, y);
}
