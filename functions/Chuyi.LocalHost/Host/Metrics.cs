using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chuyi.LocalHost.Host;

/// <summary>Sums every counter named <c>storage.requests</c> in the process by its <c>purpose</c>.</summary>
internal sealed class Metrics : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> requests = new();

    public Metrics()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "storage.requests")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => Add(count, tags));
        listener.SetMeasurementEventCallback<int>((_, count, tags, _) => Add(count, tags));
        listener.Start();
    }

    public IReadOnlyDictionary<string, long> Requests => requests;

    public object Describe(HttpTraffic traffic)
    {
        using var process = Process.GetCurrentProcess();
        return new
        {
            storageRequests = requests.Values.Sum(),
            storageRequestsByPurpose = new SortedDictionary<string, long>(requests, StringComparer.Ordinal),
            requestBodyBytes = traffic.Received,
            responseBodyBytes = traffic.Sent,
            peakMemoryMiB = process.PeakWorkingSet64 / 1024 / 1024,
        };
    }

    public void Dispose() => listener.Dispose();

    private void Add(long count, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var purpose = "other";
        foreach (var tag in tags)
            if (tag.Key == "purpose" && tag.Value is string text)
                purpose = text;
        requests.AddOrUpdate(purpose, count, (_, before) => before + count);
    }
}
