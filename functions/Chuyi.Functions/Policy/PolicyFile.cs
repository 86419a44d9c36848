using System.Text.Json;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The policy's figures as they are compiled into the service.</summary>
internal static class PolicyFile
{
    public static T Read<T>(string name)
    {
        using var stream =
            typeof(PolicyFile).Assembly.GetManifestResourceStream(typeof(PolicyFile), name)
            ?? throw new InvalidOperationException($"The service was built without Policy/{name}.");
        return JsonSerializer.Deserialize<T>(stream, Json.Options) ?? throw new InvalidOperationException($"Policy/{name} is empty.");
    }
}
