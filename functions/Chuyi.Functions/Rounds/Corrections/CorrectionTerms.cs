using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>Which text of a call is corrected, how, and why.</summary>
public sealed record CorrectionTerms
{
    /// <summary>The code of the text (<see cref="RoundWordings"/>).</summary>
    public required string Wording { get; init; }

    /// <summary>What the text is, for whoever reads of it.</summary>
    public required Sentence Called { get; init; }

    /// <summary>As it stands; empty where nothing stands there.</summary>
    public required Sentence Before { get; init; }

    public required Sentence After { get; init; }

    /// <summary>The hash of what the round takes over from its category as it stands: what was looked at.</summary>
    public required string From { get; init; }

    /// <summary>The hash of the same with the text corrected.</summary>
    public required string Content { get; init; }

    /// <summary>Why, as everybody reads it.</summary>
    public required string Reason { get; init; }
}
