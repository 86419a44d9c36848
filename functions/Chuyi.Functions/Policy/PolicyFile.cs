using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The policy's figures as they are compiled into the service.</summary>
internal static class PolicyFile
{
    /// <summary>How categories are read: nothing in them is passed over, and nothing is null that has to be there.</summary>
    public static JsonSerializerOptions Strict { get; } =
        new(Json.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true,
        };

    public static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Json.Options) ?? throw Empty(name);
    }

    /// <summary>The file as it is written.</summary>
    public static JsonObject Node(string name)
    {
        using var stream = Open(name);
        return JsonNode.Parse(stream) as JsonObject ?? throw Empty(name);
    }

    // Resources are named with dots between folders.
    private static Stream Open(string name) =>
        typeof(PolicyFile).Assembly.GetManifestResourceStream(typeof(PolicyFile), name.Replace('/', '.'))
        ?? throw new InvalidOperationException($"The service was built without Policy/{name}.");

    private static InvalidOperationException Empty(string name) => new($"Policy/{name} is empty.");
}
