using System.Net.Http.Json;

namespace Chuyi.Cli.Demo.Running;

/// <summary>What the service used so far.</summary>
/// <param name="Requests">Requests to storage by table or container and verb, those of the engine included.</param>
/// <param name="OpaqueBytes">Body bytes through its routes that are neither pages, forms, JSON nor text.</param>
/// <param name="Processes">How many processes it was so far.</param>
internal sealed record Usage(IReadOnlyDictionary<string, long> Requests, long OpaqueBytes, long PeakMemoryMiB, int Processes)
{
    /// <summary>What was written since another reading. The engine's lease is renewed by the real time and says nothing.</summary>
    public IReadOnlyList<string> WrittenSince(Usage earlier) =>
        [
            .. Requests
                .Where(r =>
                    r.Value > earlier.Requests.GetValueOrDefault(r.Key)
                    && !r.Key.EndsWith(":get", StringComparison.Ordinal)
                    && r.Key != "engine:lease"
                )
                .Select(r => r.Key),
        ];
}
