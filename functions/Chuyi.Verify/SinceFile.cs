using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>The file of <c>--since</c>: a checkpoint kept from before, or an export made then, whose first line has it.</summary>
internal static class SinceFile
{
    private const int Longest = 1 << 20;

    public static async Task<SeenHead> ReadAsync(string path, CancellationToken cancellation)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[Longest];
        var text = new string(buffer, 0, await reader.ReadBlockAsync(buffer, cancellation));
        return new(null, text.StartsWith('{') ? NoteIn(text.Split('\n', 2)[0]) : text.ReplaceLineEndings("\n"), Given: true);
    }

    // What is no note is refused where its signature is looked for.
    private static string NoteIn(string line)
    {
        try
        {
            return JsonNode.Parse(line)?["note"]?.GetValue<string>() ?? "";
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return "";
        }
    }
}
