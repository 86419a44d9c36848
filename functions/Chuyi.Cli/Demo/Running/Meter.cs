using System.Net.Http.Json;

namespace Chuyi.Cli.Demo.Running;

/// <summary>
/// What the service used, over all of its processes: a restart begins to count anew. What a process used between its
/// last reading and its end is not known.
/// </summary>
internal sealed class Meter(HttpClient control, Uptime uptime)
{
    // What a browser and a person exchange; anything else is a document on its way through the service.
    private static readonly string[] Ordinary =
    [
        "application/x-www-form-urlencoded",
        "application/json",
        "application/problem+json",
        "application/x-ndjson",
        "application/javascript",
    ];

    private readonly Lock gate = new();
    private readonly List<Reading> before = [];

    /// <summary>Keeps what a process used that is about to end.</summary>
    public async Task Keep(CancellationToken cancellation)
    {
        var last = await IfItRuns(() => Ask(cancellation));
        lock (gate)
            before.Add(last);
    }

    public async Task<Usage> Read(CancellationToken cancellation)
    {
        var now = await IfItRuns(async () => (await uptime.Ask(() => Ask(cancellation), cancellation)).Answer);
        Reading[] all;
        lock (gate)
            all = [.. before, now];
        var purposes = all.SelectMany(r => r.StorageRequestsByPurpose)
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Value));
        return new Usage(
            purposes,
            all.Sum(r => Opaque(r.RequestBodyBytes) + Opaque(r.ResponseBodyBytes)),
            all.Max(r => r.PeakMemoryMiB),
            all.Length
        );
    }

    // A service that died takes its counts with it; what is known without them is still told.
    private static async Task<Reading> IfItRuns(Func<Task<Reading>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception cut) when (Uptime.IsCut(cut))
        {
            return new([], [], [], 0);
        }
    }

    private async Task<Reading> Ask(CancellationToken cancellation) =>
        (await control.GetFromJsonAsync<Reading>("runtime/metrics", cancellation))!;

    private static long Opaque(Dictionary<string, long> bytes) =>
        bytes.Where(b => !b.Key.StartsWith("text/", StringComparison.Ordinal) && !Ordinary.Contains(b.Key)).Sum(b => b.Value);

    private sealed record Reading(
        Dictionary<string, long> StorageRequestsByPurpose,
        Dictionary<string, long> RequestBodyBytes,
        Dictionary<string, long> ResponseBodyBytes,
        long PeakMemoryMiB
    );
}
