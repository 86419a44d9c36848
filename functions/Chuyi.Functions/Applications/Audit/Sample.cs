using System.Globalization;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>Which sealed files are read whole on a day: others each day, the same if asked twice, and never too much of them.</summary>
public sealed class Sample(DateTimeOffset now)
{
    /// <summary>Of so many files one is read, and one at least.</summary>
    public const int OneOf = 200;

    /// <summary>So many are read at most.</summary>
    public const int Most = 50;

    /// <summary>So many bytes; one file is read however large it is.</summary>
    public const long MostBytes = 1L << 30;

    private readonly string day = BeijingTime.DayOf(now).ToString("o", CultureInfo.InvariantCulture);

    // The last to be dropped comes out first.
    private readonly PriorityQueue<SealedFile, UInt128> chosen = new(Comparer<UInt128>.Create((a, b) => b.CompareTo(a)));

    private int seen;

    /// <summary>Takes a file into account.</summary>
    public void Add(SealedFile file)
    {
        seen++;
        chosen.Enqueue(file, StoredFiles.PrintOf($"{day} {file.Name}"));
        if (chosen.Count > Most)
            chosen.Dequeue();
    }

    /// <summary>Those to read.</summary>
    public IReadOnlyList<SealedFile> Files()
    {
        var first = chosen.UnorderedItems.OrderBy(one => one.Priority).Take((seen + OneOf - 1) / OneOf).Select(one => one.Element).ToList();
        var bytes = 0L;
        return [.. first.TakeWhile((file, n) => (bytes += file.Bytes) <= MostBytes || n == 0)];
    }
}
