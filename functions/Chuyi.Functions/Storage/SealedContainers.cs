using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Chuyi.Functions.Storage;

/// <summary>
/// The one way to the containers whose names belong to their content: whatever is not a new blob under a name that was
/// free is stopped before it is sent. On Azure the immutability of these containers says the same; here it holds on every
/// storage, and for code that is written later.
/// </summary>
public sealed class SealedContainers : HttpPipelineSynchronousPolicy
{
    /// <summary>Puts it before every request of a client.</summary>
    public static BlobClientOptions Guard(BlobClientOptions options)
    {
        options.AddPolicy(new SealedContainers(), HttpPipelinePosition.PerCall);
        return options;
    }

    /// <exception cref="InvalidOperationException">It would change or delete what is sealed.</exception>
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        // Azurite's paths begin with the account's name; in Azure it stands in the host.
        var container = (request.Uri.Path ?? "").Split('/').FirstOrDefault(Layout.Containers.All.Contains);
        if (container is not null && Layout.Containers.Sealed.Contains(container) && !IsHarmless(request))
            throw new InvalidOperationException($"{request.Method} {request.Uri.Path}: what is sealed is never changed or deleted.");
    }

    private static bool IsHarmless(Request request) =>
        request.Method == RequestMethod.Get
        || request.Method == RequestMethod.Head
        || (request.Method == RequestMethod.Put && (IsNew(request) || Asks(request, "restype=container") || Asks(request, "comp=block")));

    // A block is nothing before the list that names it, and that is a new blob or stopped.
    private static bool IsNew(Request request) => request.Headers.TryGetValue("If-None-Match", out var match) && match == "*";

    private static bool Asks(Request request, string parameter) => request.Uri.Query.TrimStart('?').Split('&').Contains(parameter);
}
