using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>What a round asks of the office, by where it stands.</summary>
public static class RoundWork
{
    /// <summary>It, or null while the round waits for others or for a day.</summary>
    public static WorkKind? Of(RoundState state) =>
        state switch
        {
            { IsDecided: true } => null,
            { Extension: not null } or { Correction: not null } => WorkKind.ConfirmProposal,
            { IsEmpty: true } or { Stage: RoundStage.Closed, Closing.Submitted: 0 } => WorkKind.EndRound,
            { Stage: RoundStage.Closed, Lots.Commitment: null } => WorkKind.PrepareDraw,
            { Stage: RoundStage.Closed, Lots.Root: not null, Lots.Values: null } => WorkKind.DrawExperts,
            { Stage: RoundStage.Review, Lacking.Count: > 0 } => WorkKind.DecideSheets,
            { Stage: RoundStage.Ranked, IsConfirmed: false, Returned: not null } => WorkKind.ReviseList,
            { Stage: RoundStage.Ranked, IsConfirmed: false } => WorkKind.ConfirmList,
            { Stage: RoundStage.Signed } => WorkKind.Announce,
            _ => null,
        };

    /// <summary>The last day for it, or null where there is none.</summary>
    public static DateOnly? Due(RoundState state) =>
        Of(state) switch
        {
            WorkKind.PrepareDraw => DrawRules.LastToFix(state),
            WorkKind.ConfirmProposal => Deadline.LastDayBefore(state.Opening!.Deadline),
            _ => null,
        };
}
