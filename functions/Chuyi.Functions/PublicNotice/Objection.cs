using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

/// <summary>
/// What is objected to and why. Name and contact stand in People only; the case knows whether a unit or a person objects.
/// </summary>
public sealed record Objection
{
    /// <summary>The case of the objection.</summary>
    public required CaseId Id { get; init; }

    public required CaseId Round { get; init; }

    public required string Category { get; init; }

    /// <summary>The application it is about.</summary>
    public required string Item { get; init; }

    /// <summary>Whose application that is.</summary>
    public required string UnitName { get; init; }

    /// <summary>Facts and grounds.</summary>
    public required string Text { get; init; }

    public required ObjectorKind ObjectorKind { get; init; }

    /// <summary>Until when the contact has to be confirmed.</summary>
    public required DateTimeOffset VerifyBy { get; init; }

    /// <summary>The account of the officer in charge.</summary>
    public required string Officer { get; init; }

    /// <summary>Whether the round hears of it once its contact is confirmed, and not before: too many came that day.</summary>
    public bool CountsOnceConfirmed { get; init; }

    /// <summary>When the letter with the link goes out, where that is later: too many named the address that day.</summary>
    public DateTimeOffset? LetterAt { get; init; }
}
