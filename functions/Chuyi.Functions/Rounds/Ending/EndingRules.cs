using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// When a round ends without a designation (终止): between its deadline and its announcement, for a reason, once nothing is
/// left that could be ranked or designated.
/// </summary>
public static class EndingRules
{
    /// <summary>Nothing is done in a round that was ended.</summary>
    public static Refusal Ended { get; } = Decision.NotNow("该批次已经终止。", "This round has been ended.");

    /// <summary>What is left in the round is looked up in storage: here it is only decided whether it may end now.</summary>
    public static Decision Decide(RoundState state, EndRound end) =>
        WhyNotEnd(state) is { } refusal ? refusal
        : string.IsNullOrWhiteSpace(end.Reason)
            ? new Refusal("no-reason", "终止批次须写明理由。", "A round is ended with a reason.") { Field = "reason" }
        : Decision.Of();

    /// <summary>The same of who looks: it is a fact once.</summary>
    public static Decision Decide(RoundState state, NoteNothingLeft _) =>
        WhyNotEnd(state) is { } refusal ? refusal
        : state.IsEmpty ? Decision.Of()
        : new NothingLeft();

    /// <summary>Why a round cannot end now, as far as it knows by itself, or null.</summary>
    public static Refusal? WhyNotEnd(RoundState state) =>
        state.Stage switch
        {
            RoundStage.None => Decision.NotNow("该批次尚未发布。", "This round is not open."),
            RoundStage.Open => Decision.NotNow("申报尚未截止，不能终止批次。", "The call is still open; the round cannot be ended."),
            RoundStage.Announced => Decision.NotNow(
                "名单已经公布，不能再终止批次。",
                "The list has been announced; the round cannot be ended."
            ),
            RoundStage.Ended => Ended,
            _ when state.OpenObjections.Count > 0 => new Refusal(
                "objections-open",
                $"尚有 {state.OpenObjections.Count} 项异议未办结，请先办结。",
                $"{state.OpenObjections.Count} objections are not settled yet; please settle them first.",
                409
            ),
            _ => null,
        };

    /// <summary>Whether an application keeps its round from ending before anything is ranked.</summary>
    public static bool IsLeft(ApplicationSummary application) => !application.IsChecked || application.Stage == ApplicationStage.Accepted;

    /// <summary>Why a round cannot end before anything is ranked, or null.</summary>
    /// <param name="left">An application that keeps it from ending, or null if none does.</param>
    public static Refusal? WhyNotEnd(ApplicationSummary? left) =>
        left is null ? null
        : !left.IsChecked
            ? new(
                "checks-open",
                "尚有申报未完成形式审查，不能终止批次。",
                "Not every formal check is over yet; the round cannot be ended.",
                409
            )
        : new(
            "something-accepted",
            "尚有已受理的申报，应当评审，不能终止批次。",
            "Accepted applications are still to be reviewed; the round cannot be ended.",
            409
        );

    /// <summary>Why a round cannot end with this list, or null.</summary>
    public static Refusal? WhyNotEnd(RankedList list) =>
        list.Proposed.Count == 0
            ? null
            : new(
                "something-proposed",
                $"名单上尚有 {list.Proposed.Count} 个列入的项目，不能终止批次。",
                $"{list.Proposed.Count} items of the list are proposed; the round cannot be ended.",
                409
            );

    /// <summary>Why a list is neither confirmed nor announced, or null: it has to propose somebody.</summary>
    public static Refusal? WhyNotGoOn(IReadOnlyCollection<RankedItem> proposed) =>
        proposed.Count > 0
            ? null
            : new(
                "nothing-proposed",
                "名单上已没有列入的项目，不能确认或公布；可以终止本批次。",
                "Nothing on the list is proposed, so there is nothing to confirm or announce; the round can be ended.",
                409
            );

    /// <summary>
    /// Whether a page offers it. Before there is a list, what is left is looked up only when it is asked for: a page would
    /// read all applications of the round.
    /// </summary>
    public static bool MayEnd(RoundState state, RankedList? list) => WhyNotEnd(state) is null && (list is null || WhyNotEnd(list) is null);
}
