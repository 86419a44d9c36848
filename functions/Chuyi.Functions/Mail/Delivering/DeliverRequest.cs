using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Mail;

/// <summary>Letters that follow from facts just recorded.</summary>
public sealed record DeliverRequest
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The sequence of the fact that the first letter becomes.</summary>
    public required int FirstSeq { get; init; }

    /// <summary>The hash of the event before it.</summary>
    public required string Previous { get; init; }

    /// <summary>When that was done of which they tell.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The letters, in order.</summary>
    public required IReadOnlyList<Letter> Letters { get; init; }

    /// <summary>Where the case stands.</summary>
    public required CaseTags Tags { get; init; }

    /// <summary>Whether the round of the case may have committed to its cases for the last time before this.</summary>
    public bool MayBeLate { get; init; }
}
