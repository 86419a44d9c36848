using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Chuyi.LocalHost.Stores;

/// <summary>Counts every request to storage, retries included, by what it was for.</summary>
internal sealed class RequestCounter : HttpPipelineSynchronousPolicy
{
    private static readonly Meter Meter = new("Chuyi.LocalHost");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("storage.requests");
    private static readonly AsyncLocal<string?> Purpose = new();

    /// <summary>Names what the requests of this flow are for, until the next call.</summary>
    public static void For(string purpose) => Purpose.Value = purpose;

    public override void OnSendingRequest(HttpMessage message) =>
        Requests.Add(1, new KeyValuePair<string, object?>("purpose", Purpose.Value ?? "engine:other"));
}
