using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Chuyi.LocalRuntime.Stores;

namespace Chuyi.LocalRuntime.Host;

/// <summary>The runtime's own clients of the storage account. Policies registered as services see every request.</summary>
internal sealed class StorageClients(string connectionString, string hub, IEnumerable<HttpPipelinePolicy> policies)
{
    public TableClient Table { get; } = new TableServiceClient(connectionString, With(new TableClientOptions(), policies)).GetTableClient(hub + "Durable");

    public BlobContainerClient Container { get; } =
        new BlobServiceClient(connectionString, With(new BlobClientOptions(), policies)).GetBlobContainerClient(hub.ToLowerInvariant() + "-durable");

    private static T With<T>(T options, IEnumerable<HttpPipelinePolicy> policies) where T : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(15);
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.AddPolicy(new RequestCounter(), HttpPipelinePosition.PerRetry);
        foreach (var policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
