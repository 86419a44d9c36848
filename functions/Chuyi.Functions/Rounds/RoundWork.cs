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

    /// <summary>All that it asks: the step that is next, and beside it what comes up while experts review.</summary>
    public static IEnumerable<WorkItem> All(RoundState state, RoundCall call, CaseId self)
    {
        if (Of(state) is { } next)
            yield return WorkItem.OfOffice(next, self, call.Title, Due(state), state.Extension?.By ?? state.Correction?.By);
        if (state.Stage != RoundStage.Review || state.IsEmpty)
            yield break;
        if (state.Replacement is { } proposed)
            yield return WorkItem.OfOffice(WorkKind.ConfirmProposal, self, Replacing(call, proposed.Leaving.Expert), by: proposed.By);
        if (Followed(state) is { } declines)
            yield return WorkItem.OfOffice(WorkKind.SeeDeclines, self, Declines(call, declines, state.Untaken));
    }

    // How many experts are followed by somebody who has not signed yet; null if nobody waits for anything.
    private static int? Followed(RoundState state)
    {
        var waiting = state.Moves.Where(move => move.From is not null && state.Panel.Contains(move.To) && !state.Done.Contains(move.To));
        var left = waiting.Select(move => move.From).Distinct().Count();
        return left + state.Untaken > 0 ? left : null;
    }

    private static Sentence Replacing(RoundCall call, string expert) =>
        new($"{call.Title.Zh}：更换专家 {expert}", $"{call.Title.En}: expert {expert} to be replaced");

    private static Sentence Declines(RoundCall call, int left, int untaken) =>
        new(
            $"{call.Title.Zh}："
                + string.Join("，", [.. Told(left, $"{left} 名专家的评审已由他人接替"), .. Told(untaken, $"{untaken} 项评审无人可接替")]),
            $"{call.Title.En}: "
                + string.Join(", ", [.. Told(left, $"others follow {left}"), .. Told(untaken, $"nobody can take {untaken} given back")])
        );

    private static IEnumerable<string> Told(int count, string words) => count > 0 ? [words] : [];

    /// <summary>The last day for it, or null where there is none.</summary>
    public static DateOnly? Due(RoundState state) =>
        Of(state) switch
        {
            WorkKind.PrepareDraw => DrawRules.LastToFix(state),
            WorkKind.ConfirmProposal => Deadline.LastDayBefore(state.Opening!.Deadline),
            _ => null,
        };
}
