using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Chuyi.Rehearsals;

/// <summary>Counts the requests to storage that the service makes while something is done, and those of nothing else.</summary>
internal static class StorageRequests
{
    /// <summary>The requests, each by table or container and verb, in order of the alphabet.</summary>
    public static Task<IReadOnlyList<string>> Of(Func<Task> act) => Of(act, ofAll: false);

    /// <summary>The same of every service in the process, whoever asked it: for a test that runs alone (<see cref="Alone"/>).</summary>
    public static Task<IReadOnlyList<string>> OfAll(Func<Task> act) => Of(act, ofAll: true);

    private static async Task<IReadOnlyList<string>> Of(Func<Task> act, bool ofAll)
    {
        var counted = new ConcurrentQueue<string>();
        using (var listener = new MeterListener())
        {
            listener.InstrumentPublished = (instrument, one) =>
            {
                if (instrument.Name == "storage.requests" && instrument.Meter.Name == "Chuyi.Functions")
                    one.EnableMeasurementEvents(instrument);
            };
            var own = new AsyncLocal<bool> { Value = true };
            listener.SetMeasurementEventCallback<long>(
                (_, _, tags, _) =>
                {
                    if (ofAll || own.Value)
                        counted.Enqueue((string)tags[0].Value!);
                }
            );
            listener.Start();
            await act();
        }
        return [.. counted.Order(StringComparer.Ordinal)];
    }
}
