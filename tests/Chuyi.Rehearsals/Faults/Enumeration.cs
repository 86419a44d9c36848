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
    /// <param name="start">Starts a service that breaks off at a point.</param>
    /// <param name="tell">Plays it there.</param>
    /// <param name="output">Is told how many points were tried.</param>
    /// <param name="every">Only each so-manieth point.</param>
    public static async Task SameStoryAsync(
        Func<CrashPoint, Task<Service>> start,
        Func<Service, CrashPoint, Task<Played>> tell,
        ITestOutputHelper output,
        int every = 1
    )
    {
        Task<Played> play(CrashPoint point) => PlayAsync(() => start(point), service => tell(service, point), output);
        var undisturbed = await play(CrashPoint.Never);
        var points = Enumerable
            .Range(1, undisturbed.Requests)
            .SelectMany(request => new CrashPoint[] { new(request, false), new(request, true) })
            .Where((_, i) => i % every == 0)
            .ToList();
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
            $"{points.Count} crash points tried of the {2 * undisturbed.Requests} before and after "
                + $"{undisturbed.Requests} requests to storage; "
                + $"{different.Count} made a difference."
        );
        Assert.True(
            different.IsEmpty,
            $"{different.Count} of {points.Count} crash points make a difference.\n"
                + $"{string.Join("\n\n", different.Order(StringComparer.Ordinal).Take(5))}"
        );
    }

    // A story in which storage was late is played again: what is asked once more happens at another instant.
    private static async Task<Played> PlayAsync(Func<Task<Service>> start, Func<Service, Task<Played>> tell, ITestOutputHelper output)
    {
        for (var left = 3; ; left--)
        {
            await using var service = await start();
            try
            {
                var played = await tell(service);
                if (!service.StorageWasLate || left == 0)
                    return played;
            }
            catch (Exception) when (service.StorageWasLate && left > 0)
            {
                // Played again.
            }
            output.WriteLine("Storage was late once: this point is tried again.");
        }
    }

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
