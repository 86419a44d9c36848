using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Chuyi.Functions.Storage;

/// <summary>Counts every request the service sends to storage, retries included, by table or container and verb.</summary>
public sealed class RequestCount : HttpPipelineSynchronousPolicy
{
    private static readonly Meter Meter = new("Chuyi.Functions");
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("storage.requests");

    /// <summary>Names the table of the transactions sent in this scope: their address does not.</summary>
    public static IDisposable For(string table) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [nameof(RequestCount)] = table });

    public override void OnSendingRequest(HttpMessage message)
    {
        var named =
            message.TryGetProperty(nameof(RequestCount), out var table)
            && message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        Requests.Add(1, new KeyValuePair<string, object?>("purpose", named ? $"{table}:transaction" : Purpose(message.Request)));
    }

    // Azurite's paths begin with the account's name; in Azure it stands in the host.
    private static string Purpose(Request request)
    {
        var path = request.Uri.Path ?? "";
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name =
            Layout.Tables.All.FirstOrDefault(t => segments.Any(s => s == t || s.StartsWith(t + "(", StringComparison.Ordinal)))
            ?? Layout.Containers.All.FirstOrDefault(segments.Contains)
            ?? segments.LastOrDefault()
            ?? "";
        return $"{name}:{request.Method.Method.ToLowerInvariant()}";
    }
}
