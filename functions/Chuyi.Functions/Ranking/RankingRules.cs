using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

/// <summary>What a round makes of a withdrawal, and of applications that lack sheets.</summary>
public static class RankingRules
{
    /// <summary>Whether the office has to decide about applications with fewer sheets than fixed.</summary>
    public static bool MayAllowFewerSheets(RoundState state) => state is { Stage: RoundStage.Review, Lacking.Count: > 0 };

    /// <summary>The office decides about those that lack sheets, each named, for a reason.</summary>
    public static Decision FewerSheets(RoundState state, FewerSheetsDecision asked)
    {
        if (!MayAllowFewerSheets(state))
            return Decision.NotNow("没有评分表不足、待决定的申报。", "No application that lacks sheets awaits a decision.");
        var lacking = state.Lacking.Select(i => i.Application).ToList();
        var isChosen = asked.Applications.Count > 0 && !asked.Applications.Except(lacking, StringComparer.Ordinal).Any();
        var isReasoned = !string.IsNullOrWhiteSpace(asked.Reason);
        return Refusal.Of(isChosen ? null : NotLacking, isReasoned ? null : NoReason) is { } faults
            ? faults
            : new FewerSheetsAllowed(
                new() { Applications = [.. lacking.Where(asked.Applications.Contains)], Reason = asked.Reason.Trim() }
            );
    }

    private static Refusal NotLacking { get; } =
        new("not-lacking", "请从评分表不足的申报中选择。", "Please choose from the applications that lack sheets.")
        {
            Field = "applications",
        };

    private static Refusal NoReason { get; } = new("no-reason", "请写明理由。", "Please give a reason.") { Field = "reason" };

    /// <summary>
    /// A withdrawal that its application has recorded is honoured whenever the round hears of it, until the list is
    /// announced. Before the ranking there is nothing to take it off; the changed list itself is made by an activity.
    /// </summary>
    public static Decision Withdrawal(RoundState state, NoteWithdrawal left) =>
        state.Stage switch
        {
            RoundStage.None => Decision.NotNow("该批次尚未发布。", "This round is not open."),
            RoundStage.Announced => Decision.NotNow("名单已经公布。", "The list has been announced."),
            RoundStage.Ended => EndingRules.Ended,
            RoundStage.Review when state.Lacking.Any(i => i.Application == left.Application) => new ItemWithdrawn
            {
                Item = left.Application,
                TieAtCut = false,
            },
            _ => Decision.Of(),
        };
}
