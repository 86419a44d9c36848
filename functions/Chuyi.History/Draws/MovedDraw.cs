using System.Text.Json;

namespace Chuyi.History.Draws;

/// <summary>
/// A draw and what changed since. The draw stands in it byte by byte as it was fixed, so that its hash is that of the history. A
/// stored name is a format.
/// </summary>
public sealed record MovedDraw
{
    /// <summary>The first format, in which reviews only move.</summary>
    public const string First = "chuyi-draw-moves/1";

    /// <summary>The format of what knows <see cref="DrawChange.Arbiter"/>; nothing else is written in it.</summary>
    public const string Version = "chuyi-draw-moves/2";

    /// <summary>That in which changes are written: the first that can say them, so that verifiers of before read what they can.</summary>
    public static string FormatOf(IEnumerable<DrawChange> changes) =>
        changes.Any(change => change.Cause == DrawChange.Arbiter) ? Version : First;

    /// <summary><see cref="Version"/> or <see cref="First"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The file of the draw; see <see cref="DrawJson"/>.</summary>
    public required JsonElement Draw { get; init; }

    /// <summary>In the order in which they happened.</summary>
    public required IReadOnlyList<DrawChange> Changes { get; init; }
}
