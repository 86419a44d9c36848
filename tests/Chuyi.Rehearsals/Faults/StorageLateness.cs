using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>
/// A story in which storage was late says nothing of the code: what is asked once more happens at another instant. It is
/// played again.
/// </summary>
public static class StorageLateness
{
    private const int Again = 3;

    /// <summary>Plays a story on a service that breaks off at a point, until storage was never late in it.</summary>
    public static Func<CrashPoint, Task<Played>> PlayedInTime(
        Func<CrashPoint, Task<Service>> start,
        Func<Service, CrashPoint, Task<Played>> tell,
        ITestOutputHelper output
    ) =>
        async point =>
        {
            for (var left = Again; ; left--)
            {
                await using var service = await start(point);
                try
                {
                    var played = await tell(service, point);
                    if (!service.StorageWasLate || left == 0)
                        return played;
                }
                catch (Exception) when (service.StorageWasLate && left > 0)
                {
                    // Played again.
                }
                output.WriteLine($"Storage was late once: {point} is tried again.");
            }
        };
}
