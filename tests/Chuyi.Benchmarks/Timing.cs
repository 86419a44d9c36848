using System.Diagnostics;

namespace Chuyi.Benchmarks;

/// <summary>Times by the machine's monotonic clock, in seconds.</summary>
internal static class Timing
{
    public static async Task<double> SecondsAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>How long it takes to do something so often, so many at a time.</summary>
    public static Task<double> SecondsAsync(int count, int concurrency, Func<int, Task> act) =>
        SecondsAsync(() =>
            Parallel.ForEachAsync(
                Enumerable.Range(0, count),
                new ParallelOptions { MaxDegreeOfParallelism = concurrency },
                async (i, _) => await act(i)
            )
        );

    /// <summary>
    /// Compares two actions that return what they took. They are done in turn, and in turn which goes first: whatever
    /// else the machine does meets both alike. The ratio is the median over rounds, as a busy while spoils one, not all.
    /// </summary>
    public static async Task<Comparison> CompareAsync(
        int unmeasured,
        int rounds,
        int each,
        Func<int, Task<double>> first,
        Func<int, Task<double>> second
    )
    {
        List<double> ofFirst = [],
            ofSecond = [];
        for (var i = 0; i < unmeasured + rounds * each; i++)
        {
            if (i % 2 == 0)
                ofFirst.Add(await first(i));
            ofSecond.Add(await second(i));
            if (i % 2 != 0)
                ofFirst.Add(await first(i));
        }
        ofFirst.RemoveRange(0, unmeasured);
        ofSecond.RemoveRange(0, unmeasured);
        var ratio = Median(ofFirst.Chunk(each).Zip(ofSecond.Chunk(each), (some, others) => Median(others) / Median(some)));
        return new(Median(ofFirst), Median(ofSecond), ratio);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>Medians in seconds, and the second over the first.</summary>
internal sealed record Comparison(double First, double Second, double Ratio);
