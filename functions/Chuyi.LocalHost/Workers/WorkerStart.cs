using Chuyi.LocalHost.Protocol;
using Microsoft.AspNetCore.Http;

namespace Chuyi.LocalHost.Workers;

/// <summary>What a worker is told when it starts.</summary>
/// <param name="Endpoint">Where the host's gRPC services are.</param>
/// <param name="WorkerId">Under what it connects.</param>
/// <param name="Settings">The app's settings.</param>
internal sealed record WorkerStart(Uri Endpoint, string WorkerId, IReadOnlyDictionary<string, string?> Settings)
{
    /// <summary>Tells the app where it runs; what nobody has set is what Core Tools set.</summary>
    public const string EnvironmentVariable = "AZURE_FUNCTIONS_ENVIRONMENT",
        LocalEnvironment = "Development";
}
