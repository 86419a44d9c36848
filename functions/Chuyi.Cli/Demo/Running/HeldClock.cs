using System.Net.Http.Json;

namespace Chuyi.Cli.Demo.Running;

/// <summary>
/// The clock of the service, held by the play: it stands until somebody moves it. It is moved from one timer to the
/// next, each known before the service is asked: wherever a kill strikes, the play knows the latest instant that the
/// service can have reached, and a service that starts again at that instant never goes back in time.
/// </summary>
internal sealed class HeldClock(HttpClient control, Uptime uptime, DateTimeOffset start, CancellationToken cancellation)
{
    private long ticks = start.UtcTicks;

    /// <summary>The latest instant that the service can have reached.</summary>
    public DateTimeOffset Now => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Returns when the service has nothing left to do at this instant.</summary>
    public Task Settle() => Ask("runtime/clock/settle", new { });

    /// <summary>Lets time pass; everything that falls due meanwhile happens in its order.</summary>
    public async Task AdvanceTo(DateTimeOffset instant)
    {
        var next = await Ask("runtime/clock/settle", new { });
        while (Now < instant)
        {
            var stop = next < instant ? next.Value : instant;
            Volatile.Write(ref ticks, Math.Max(stop.UtcTicks, ticks));
            next = await Ask("runtime/clock/advance", new { to = Now, passing = Now < instant });
        }
    }

    private async Task<DateTimeOffset?> Ask(string path, object body)
    {
        var (reading, _) = await uptime.Ask(
            async () =>
            {
                using var response = await control.PostAsJsonAsync(path, body, cancellation);
                return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Reading>(cancellation))!;
            },
            cancellation
        );
        return reading.NextTimer;
    }

    private sealed record Reading(DateTimeOffset? NextTimer);
}
