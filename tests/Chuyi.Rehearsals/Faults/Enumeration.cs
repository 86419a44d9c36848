using System.Collections.Concurrent;
using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>What came of a play: what it tells, and how many requests to storage its first process sent.</summary>
public sealed record Played(string Story, int Requests);

/// <summary>
/// Plays the same thing once undisturbed and then once for every point at which its process can die. Those who do so, do it
/// one after the other: storage that is asked by all at once answers too late.
/// </summary>
public static class Enumeration
{
    /// <summary>Tries the points and fails with the stories that differ from the undisturbed one.</summary>
    /// <param name="play">Plays it with a process that dies at a point.</param>
    /// <param name="output">Is told how many points were tried.</param>
    /// <param name="every">Only each so-manieth point.</param>
    public static async Task SameStoryAsync(Func<CrashPoint, Task<Played>> play, ITestOutputHelper output, int every = 1)
    {
        var undisturbed = await play(CrashPoint.Never);
        var points = Points(undisturbed.Requests, every, Today);
        var different = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            points,
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (point, _) =>
            {
                var played = await play(point);
                if (played.Story != undisturbed.Story)
                    different.Add($"{point}:\n{Difference(undisturbed.Story, played.Story)}");
            }
        );
        output.WriteLine(
            $"Day {Today}: {points.Count} crash points tried of the {2 * undisturbed.Requests} before and after "
                + $"{undisturbed.Requests} requests to storage; "
                + $"{different.Count} made a difference."
        );
        Assert.True(
            different.IsEmpty,
            $"{different.Count} of {points.Count} crash points make a difference.\n"
                + $"{string.Join("\n\n", different.Order(StringComparer.Ordinal).Take(5))}"
        );
    }

    /// <summary>
    /// One in so many of the points before and after each request: others every day, so that none is left out for good.
    /// </summary>
    internal static IReadOnlyList<CrashPoint> Points(int requests, int every, int day) =>
        [
            .. Enumerable
                .Range(1, requests)
                .SelectMany(request => new CrashPoint[] { new(request, false), new(request, true) })
                .Where((_, i) => i % every == day % every),
        ];

    // A run of another day is repeated by naming it.
    private static int Today { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CHUYI_BREAK_DAY"), out var day) ? day : TimeProvider.System.GetUtcNow().DayOfYear;

    private static string Difference(string expected, string found)
    {
        var (before, after) = (expected.Split('\n'), found.Split('\n'));
        return string.Join(
            '\n',
            before
                .Except(after)
                .Select(line => "- " + line)
                .Concat(after.Except(before).Select(line => "+ " + line))
                .DefaultIfEmpty("the same lines in another order or number")
        );
    }
}
