using System.Text.Json;

namespace Chuyi.LocalHost.Host;

/// <summary>The <c>Values</c> of <c>local.settings.json</c>.</summary>
internal static class LocalSettings
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings of the first file that exists; a double underscore separates sections as in the environment.</summary>
    public static Dictionary<string, string?> Read(params string[] folders)
    {
        var file = folders.Select(folder => Path.Combine(folder, "local.settings.json")).FirstOrDefault(File.Exists);
        if (file is null) return [];
        using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
        if (!document.RootElement.TryGetProperty("Values", out var values)) return [];
        return values.EnumerateObject().ToDictionary(
            value => value.Name.Replace("__", ":", StringComparison.Ordinal),
            value => value.Value.ValueKind == JsonValueKind.Null ? null : value.Value.ToString());
    }
}
