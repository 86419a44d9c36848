namespace Chuyi.Functions.Applications;

/// <summary>The dossier as a supplement leaves it.</summary>
public sealed record SupplementedDossier
{
    public required IReadOnlyList<SealedDocument> Documents { get; init; }

    /// <summary>The answers to the form as they are sealed now; null where none of them changed.</summary>
    public SealedAnswers? Answers { get; init; }

    /// <summary>The sections in which they changed; null where none did.</summary>
    public IReadOnlyList<AskedSection>? Sections { get; init; }

    /// <summary>The members of a consortium as the lead leaves them; null where it changes nothing of them.</summary>
    public IReadOnlyList<Member>? Members { get; init; }

    /// <summary>The last day of the check that follows; null while it cannot be counted.</summary>
    public DateOnly? CheckBy { get; init; }
}
