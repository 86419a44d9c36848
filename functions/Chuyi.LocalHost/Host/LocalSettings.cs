using System.Text.Json;

namespace Chuyi.LocalHost.Host;

/// <summary>What <c>local.settings.json</c> says, as Core Tools reads it.</summary>
/// <param name="Values">The app's settings.</param>
/// <param name="Port">Where it serves (<c>Host.LocalHttpPort</c>).</param>
/// <param name="Cors">The origins that may ask from a browser (<c>Host.CORS</c>).</param>
internal sealed record LocalSettings(Dictionary<string, string?> Values, int? Port, string[] Cors, bool CorsCredentials)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static readonly LocalSettings None = new([], null, [], false);

    /// <summary>The settings of the first file that exists; a double underscore separates sections as in the environment.</summary>
    /// <exception cref="AppNotLoadedException">It is no JSON, or encrypted.</exception>
    public static LocalSettings Read(params string[] folders)
    {
        var file = folders.Select(folder => Path.Combine(folder, "local.settings.json")).FirstOrDefault(File.Exists);
        if (file is null)
            return None;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            if (document.RootElement.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
                throw new AppNotLoadedException($"{file} is encrypted; only the machine that did it can read it. Write it in plain text.");
            var host = document.RootElement.TryGetProperty("Host", out var section) ? section : default;
            return new(
                ValuesOf(document.RootElement),
                Number(host, "LocalHttpPort"),
                Text(host, "CORS")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
                Text(host, "CORSCredentials") == "True"
            );
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new AppNotLoadedException($"{file} cannot be read: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, string?> ValuesOf(JsonElement root) =>
        !root.TryGetProperty(nameof(Values), out var values)
            ? []
            : values
                .EnumerateObject()
                .ToDictionary(
                    value => value.Name.Replace("__", ":", StringComparison.Ordinal),
                    value => value.Value.ValueKind == JsonValueKind.Null ? null : value.Value.ToString()
                );

    private static string? Text(JsonElement host, string name) =>
        host.ValueKind == JsonValueKind.Object && host.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int? Number(JsonElement host, string name) => int.TryParse(Text(host, name), out var number) ? number : null;
}
