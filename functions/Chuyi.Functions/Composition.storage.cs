using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Functions;

/// <content>How storage is reached.</content>
public static partial class Composition
{
    /// <param name="longest">
    /// After so long without an answer a request is sent again; by default a person
    /// would wait 100 seconds for one that was lost.
    /// </param>
    private static T Watched<T>(T options, TimeSpan longest, IServiceProvider provider)
        where T : ClientOptions
    {
        options.Retry.NetworkTimeout = longest;
        foreach (var policy in provider.GetServices<HttpPipelinePolicy>().Append(new RequestCount()))
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }

    private static TableServiceClient TableService(IConfiguration configuration, TableClientOptions options) =>
        configuration["AzureWebJobsStorage"] is { Length: > 0 } connection
            ? new TableServiceClient(connection, options)
            : new TableServiceClient(Endpoint(configuration, "table"), Identity(configuration), options);

    private static BlobServiceClient BlobService(IConfiguration configuration, BlobClientOptions options) =>
        configuration["AzureWebJobsStorage"] is { Length: > 0 } connection
            ? new BlobServiceClient(connection, options)
            : new BlobServiceClient(Endpoint(configuration, "blob"), Identity(configuration), options);

    private static ManagedIdentityCredential Identity(IConfiguration configuration) =>
        new(
            configuration["AzureWebJobsStorage:clientId"] is { Length: > 0 } id
                ? ManagedIdentityId.FromUserAssignedClientId(id)
                : ManagedIdentityId.SystemAssigned
        );

    // The addresses differ between clouds, so they are given whole; an account's name alone means the public cloud.
    private static Uri Endpoint(IConfiguration configuration, string service) =>
        configuration[$"AzureWebJobsStorage:{service}ServiceUri"] is { Length: > 0 } given ? new Uri(given)
        : configuration["AzureWebJobsStorage:accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
        : throw new InvalidOperationException(
            $"Set AzureWebJobsStorage to a connection string, or AzureWebJobsStorage__{service}ServiceUri to use the app's identity."
        );
}
