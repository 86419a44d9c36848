using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
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
}

public sealed record HistorySearchModel(HistoryQuery Query, EventPage Found, IReadOnlyList<RoundEntry> Rounds)
{
    /// <summary>Whether nothing was asked for yet: then it says which rounds there are.</summary>
    public bool IsHome => Query.Round.Length == 0 && Query.Case.Length == 0 && Rounds.Count > 0;

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
