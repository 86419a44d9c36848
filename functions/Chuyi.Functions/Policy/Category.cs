using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A title that institutions apply for under the action.</summary>
public sealed record Category
{
    /// <summary>Its stable name.</summary>
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>The word for it in the numbers of its certificates (楚怡中职〔2026〕001号); no two categories share one.</summary>
    public required string Short { get; init; }

    /// <summary>The section of the source text; null if only the published notice has it.</summary>
    public string? Clause { get; init; }

    /// <summary>How it is given.</summary>
    public required CategoryKind Kind { get; init; }

    /// <summary>What is designated.</summary>
    public required CategorySubject Subject { get; init; }

    public required Quota Quota { get; init; }

    /// <summary>The units that the policy names, by their official names.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    public required string Scope { get; init; }

    /// <summary>Codes of the departments that sign the list jointly, the lead first.</summary>
    public required IReadOnlyList<string> SignOff { get; init; }

    /// <summary>What an editor should know about the figures.</summary>
    public string? Note { get; init; }
}
