using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <summary>Opens a round.</summary>
public sealed record OpenRound(RoundCall Call) : Act;

public sealed record ImportPool(ImportedPool Pool) : Act;

/// <summary>The office enters the public random values and so asks for the draw.</summary>
/// <param name="Values">Group by group, as the round's source has them.</param>
public sealed record DrawExperts(IReadOnlyList<IReadOnlyList<string>> Values) : Act
{
    /// <summary>Whether another person types them anew before anything is drawn by them. Not in acts of before.</summary>
    public bool TakesTwo { get; init; }
}

/// <summary>An expert leaves: declined, or released by the office.</summary>
public sealed record ReplaceExpert(LeavingExpert Leaving) : Act;

/// <summary>An expert returns one application because of a conflict.</summary>
public sealed record ReturnItem(ReturnedItem Returned) : Act;

public sealed record CompleteDuty(CompletedDuty Duty) : Act;

/// <summary>The office confirms the list, as ranked or with one application moved to another rank for a reason.</summary>
public sealed record ConfirmList : Act
{
    public required string ListHash { get; init; }

    /// <summary>The application that is moved, or null.</summary>
    public string? Application { get; init; }

    /// <summary>Whose it is, for whoever is asked whether they mean it; null where that was not looked up.</summary>
    public string? UnitName { get; init; }

    /// <summary>The rank it moves to.</summary>
    public int? Rank { get; init; }

    public string? Reason { get; init; }
}

/// <summary>The office ranks applications by the sheets there are, fewer than the round fixed, for a reason.</summary>
public sealed record RankWithFewerSheets(FewerSheetsDecision Decision) : Act;

/// <summary>From an application that was accepted: its applicant withdrew it.</summary>
public sealed record NoteWithdrawal(string Application) : Act;

public sealed record NoteObjection(ItemObjection Noted) : Act;

public sealed record SettleObjection(SettledObjection Settled) : Act;

/// <summary>From a department's case: signed, or returned with a reason.</summary>
public sealed record ReportSignature : Act
{
    /// <summary>Which of the sendings of a list for signature is answered.</summary>
    public required int Sending { get; init; }

    public required string Department { get; init; }

    public string? ReturnedBecause { get; init; }
}

/// <summary>
/// From whoever recorded something in a case of a round that has ended (<see cref="History.LateFacts"/>): the round commits to
/// its cases once more if its last commitment does not cover it.
/// </summary>
public sealed record CommitCases : Act;

/// <summary>The office announces the list that it saw on the page that confirms the document number.</summary>
public sealed record Announce(AnnouncementTerms Terms) : Act;
