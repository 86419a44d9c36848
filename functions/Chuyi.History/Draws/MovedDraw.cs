using System.Text.Json;

namespace Chuyi.History.Draws;

/// <summary>
/// A draw and what changed since. The draw stands in it byte by byte as it was fixed, so that its hash is that of the history. A
/// stored name is a format.
/// </summary>
public sealed record MovedDraw
{
    /// <summary>The format of this version.</summary>
    public const string Version = "chuyi-draw-moves/1";

    /// <summary><see cref="Version"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The file of the draw; see <see cref="DrawJson"/>.</summary>
    public required JsonElement Draw { get; init; }

    /// <summary>In the order in which they happened.</summary>
    public required IReadOnlyList<DrawChange> Changes { get; init; }
}
