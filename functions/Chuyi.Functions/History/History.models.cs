using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Chuyi.History.Events;
using Chuyi.History.SignedNotes;

namespace Chuyi.Functions.History;

/// <summary>What an auditor finds.</summary>
public sealed record AuditModel
{
    public required IReadOnlyList<RoundEntry> Rounds { get; init; }

    /// <summary>The head of the public log, or null before it has one.</summary>
    public required Checkpoint? Head { get; init; }

    /// <summary>The public key under which the log signs.</summary>
    public required string Key { get; init; }

    /// <summary>Where the service is found.</summary>
    public required string Site { get; init; }

    /// <summary>By what the verifier reads the sealed documents, as it was just given; null before. It is shown once.</summary>
    public string? Code { get; init; }
}

/// <summary>What was asked of the history, and what was found.</summary>
public sealed record HistorySearchModel
{
    public required HistoryQuery Query { get; init; }

    public required EventPage Found { get; init; }

    public required IReadOnlyList<RoundEntry> Rounds { get; init; }

    /// <summary>What of the question nobody can answer; then nothing is found.</summary>
    public required IReadOnlyList<Refusal> Wrong { get; init; }

    /// <summary>Who acted in what was found, by their <see cref="ActorKey"/>.</summary>
    public required IReadOnlyDictionary<string, ActorName> Actors { get; init; }

    /// <summary>What the applications are called whose score sheets were found; empty where no particulars are shown.</summary>
    public required IReadOnlyDictionary<string, string> Applications { get; init; }

    /// <summary>Who looked at which document of the case that was asked for.</summary>
    public required IReadOnlyList<DocumentLook> Looks { get; init; }

    /// <summary>Whether the particulars of events are shown: to auditors, since among them are scores under review.</summary>
    public required bool WithData { get; init; }

    /// <summary>The address of the same question, at another place.</summary>
    /// <param name="file">A format to take it in, or null for the page.</param>
    public string Address(string? after = null, string? file = null) =>
        Query.Address(file is null ? "/history" : $"/history/found/{file}", after);

    /// <summary>A score sheet that an event tells, in words; null of any other event, and where its particulars are not shown.</summary>
    public SheetInWords? SheetOf(EventRecord one) =>
        WithData ? SheetInWords.Of(one, Rounds.Select(round => round.Call), Applications) : null;

    /// <summary>A day as the form has it.</summary>
    public static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Why somebody may not take an export of a round, or of everything, now; null if they may.</summary>
    public static Refusal? WhyNotExport(Caller caller, IEnumerable<RoundEntry> rounds, string? round) =>
        caller.Is(Audience.Office) && rounds.Any(r => (round is null || r.Call.Round == round) && RoundRules.AreSheetsClosed(r.Stage))
            ? new(
                "under-review",
                "专家正在评审。评审结束前，评分表不向经办部门开放，因此不能导出；审计账号可以随时导出。",
                "Experts are reviewing. Until they have finished, the office does not see their sheets, and so takes no export; "
                    + "auditors may at any time.",
                403
            )
            : null;

    /// <summary>The same of the rounds that this page shows.</summary>
    public Refusal? WhyNotExport(Caller caller, string? round) => WhyNotExport(caller, Rounds, round);
}
