using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>How the office settled by other means what the service could not do: wrote on paper, called.</summary>
public sealed record Settlement
{
    /// <summary>Which of the troubles of the case.</summary>
    public required string Trouble { get; init; }

    /// <summary>How.</summary>
    public required string Note { get; init; }

    /// <summary>
    /// Whether a fact only tells that a case broke off, or that the office settled that: what follows from the one before it has
    /// still to follow.
    /// </summary>
    public static bool IsAside(Fact fact) => fact is CaseTakenUp or TroubleSettled { Settlement.Trouble: CaseRevival.Trouble };

    /// <summary>The note of an event that tells of one, or null: shown to the office and to auditors alone.</summary>
    public static string? NoteOf(EventRecord one) =>
        one.Type == nameof(TroubleSettled) ? ((TroubleSettled)FactFormat.Read(one)).Settlement.Note : null;
}
