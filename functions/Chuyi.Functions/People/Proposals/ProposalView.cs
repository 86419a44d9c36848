namespace Chuyi.Functions.People;

/// <summary>A proposal as the office sees it.</summary>
/// <param name="Proposed">What is proposed, and for whom.</param>
/// <param name="By">Who proposed it, by name.</param>
/// <param name="IsRecorded">Whether its case has it; before that it is on its way there.</param>
/// <param name="IsOwn">Whether the reader proposed it, and so cannot confirm it.</param>
public sealed record ProposalView(Proposed Proposed, string By, bool IsRecorded, bool IsOwn)
{
    /// <summary>Whose account it is, as it is on file now; null for what is new.</summary>
    public Person? Now { get; init; }

    /// <summary>Which change of it, or null where it is something else.</summary>
    public ProposedChange? Change { get; init; }
}
