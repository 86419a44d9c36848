namespace Chuyi.History.Draws;

/// <summary>
/// What changed after the draw: an expert left altogether, or gave one application back, and who took over; or who was asked as well
/// where sheets were too far apart. All by number; why in the words of anybody stands nowhere in it. A stored name is a format.
/// </summary>
public sealed record DrawChange
{
    /// <summary>The expert declined the invitation.</summary>
    public const string Declined = "declined";

    /// <summary>The office replaced the expert.</summary>
    public const string Replaced = "replaced";

    /// <summary>The expert gave one application back because of a conflict of interest.</summary>
    public const string Conflict = "conflict";

    /// <summary>The sheets of applications were too far apart: one more expert was asked for each.</summary>
    public const string Arbiter = "arbiter";

    /// <summary><see cref="Declined"/>, <see cref="Replaced"/>, <see cref="Conflict"/> or <see cref="Arbiter"/>.</summary>
    public required string Cause { get; init; }

    /// <summary>Who left, or gave something back; null where more experts were asked and nobody left.</summary>
    public required int? Expert { get; init; }

    /// <summary>The one application that was given back; null when the expert left altogether, and where nobody left.</summary>
    public required int? Item { get; init; }

    /// <summary>How many sheets the expert had signed before leaving: these reviews stay.</summary>
    public required int Signed { get; init; }

    /// <summary>What moved and to whom, in the order in which the rule gave it. What nobody can take over is not in it.</summary>
    public required IReadOnlyList<DrawAssignment> Moved { get; init; }
}
