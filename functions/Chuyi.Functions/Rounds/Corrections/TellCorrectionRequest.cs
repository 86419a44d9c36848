using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

public sealed record TellCorrectionRequest
{
    public required CaseId Round { get; init; }

    public required Sentence Title { get; init; }

    public required CorrectionTerms Terms { get; init; }

    /// <summary>How often the call has been corrected, this time included.</summary>
    public required int Times { get; init; }

    /// <summary>When it was corrected.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the page of drafts begins; null for the first.</summary>
    public string? Next { get; init; }
}
