using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;

namespace Chuyi.Functions.Rounds;

/// <summary>Opens a round.</summary>
public sealed record OpenRound(RoundCall Call) : Act;

public sealed record ImportPool(string PoolHash, int Experts) : Act;

/// <summary>The office enters the public random values and so asks for the draw.</summary>
/// <param name="Values">Group by group, as the round's source has them.</param>
public sealed record DrawExperts(IReadOnlyList<IReadOnlyList<string>> Values) : Act;

/// <summary>An expert leaves: declined, or released by the office.</summary>
public sealed record ReplaceExpert(string Expert, Sentence Reason) : Act;

/// <summary>An expert returns one application because of a conflict.</summary>
public sealed record ReturnItem(string Expert, string Application, string Reason) : Act;

public sealed record CompleteDuty(string Expert, int Sheets) : Act;

/// <summary>The office confirms the list, as ranked or with one application moved to another rank for a reason.</summary>
public sealed record ConfirmList(string ListHash, string? Application, int? Rank, string? Reason) : Act;

/// <summary>The office ranks applications by the sheets there are, fewer than the round fixed, for a reason.</summary>
public sealed record RankWithFewerSheets(IReadOnlyList<string> Applications, string Reason) : Act;

/// <summary>From an application that was accepted: its applicant withdrew it.</summary>
public sealed record NoteWithdrawal(string Application) : Act;

public sealed record NoteObjection(string Objection, string Item) : Act;

public sealed record SettleObjection(string Objection, string Item, ObjectionOutcome Outcome, string Reason) : Act;

/// <summary>From a department's case: signed, or returned with a reason.</summary>
public sealed record ReportSignature(int List, string Department, string? ReturnedBecause) : Act;

/// <summary>The office announces the list that it saw on the page that confirms the document number.</summary>
public sealed record Announce(string DocumentNumber, string ListHash) : Act;
