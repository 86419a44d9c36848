using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

public sealed record TellExtensionRequest
{
    public required CaseId Round { get; init; }

    public required Sentence Title { get; init; }

    public required DateTimeOffset From { get; init; }

    public required ExtensionTerms Terms { get; init; }

    /// <summary>When it was put off.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the page of drafts begins; null for the first.</summary>
    public string? Next { get; init; }
}
