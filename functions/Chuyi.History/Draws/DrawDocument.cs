namespace Chuyi.History.Draws;

/// <summary>
/// A draw as it is published: all that is needed to repeat it, and nobody's name or address. A stored name is a format.
/// </summary>
public sealed record DrawDocument
{
    /// <summary>The format of draws from now on: whoever is on the panel has as much as the others (<see cref="EvenLoad"/>).</summary>
    public const string Version = "chuyi-draw/2";

    /// <summary>The first format. What was fixed under it is drawn and repeated by its own rule (<see cref="FirstLots"/>).</summary>
    public const string First = "chuyi-draw/1";

    /// <summary><see cref="Version"/> or <see cref="First"/>: it names the rule by which it was drawn, and goes into the seed.</summary>
    public required string Format { get; init; }

    /// <summary>The pool, the accepted applications, and what was to be drawn.</summary>
    public required DrawBasis Basis { get; init; }

    /// <summary>The log's root after pool and accepted applications had become facts, in hex.</summary>
    public required string LogRoot { get; init; }

    /// <summary>The log's size under that root.</summary>
    public required long LogSize { get; init; }

    /// <summary>Where the public values are from.</summary>
    public required RandomSource Source { get; init; }

    /// <summary>The public values as they were entered, group by group.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Values { get; init; }

    /// <summary>The same in the form of RFC 3797.</summary>
    public required string Key { get; init; }

    /// <summary>See <see cref="DrawBasis.Seed"/>.</summary>
    public required string Seed { get; init; }

    /// <summary>Who may not review what.</summary>
    public required IReadOnlyList<DrawExclusion> Exclusions { get; init; }

    /// <summary>The numbers of the experts on duty, in drawn order.</summary>
    public required IReadOnlyList<int> Panel { get; init; }

    /// <summary>The others, in drawn order.</summary>
    public required IReadOnlyList<int> Reserve { get; init; }

    /// <summary>Who reviews what, in the order in which it was drawn.</summary>
    public required IReadOnlyList<DrawAssignment> Assignments { get; init; }
}
