using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Chuyi.LocalHost.Stores;

/// <summary>The host's own clients of the storage account. Policies registered as services see every request.</summary>
internal sealed class StorageClients(string connectionString, string hub, IEnumerable<HttpPipelinePolicy> policies)
{
    /// <summary>
    /// After so long a request is given up. Whether to send it again is decided by who sent it, who knows whether it may.
    /// </summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    public TableClient Table { get; } =
        new TableServiceClient(connectionString, With(new TableClientOptions(), policies)).GetTableClient(hub + "Durable");

    public BlobContainerClient Container { get; } =
        new BlobServiceClient(connectionString, With(new BlobClientOptions(), policies)).GetBlobContainerClient(
            hub.ToLowerInvariant() + "-durable"
        );

    private static T With<T>(T options, IEnumerable<HttpPipelinePolicy> policies)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = LongestRequest;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.AddPolicy(new RequestCounter(), HttpPipelinePosition.PerRetry);
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
