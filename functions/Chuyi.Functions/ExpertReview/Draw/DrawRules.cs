using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// What may happen before the draw, and in which order: pool and accepted applications are fixed before the day of the public values
/// begins, the values come after. Whoever changes something in between begins anew, and it is said.
/// </summary>
public static class DrawRules
{
    /// <summary>Days ahead that the values may be taken from; a draw waits no longer.</summary>
    public const int FarthestDay = 366;

    /// <summary>
    /// Reviews an expert may have on average: whoever leaves gives all of them away in one fact. Half of what a fact takes,
    /// because recusals share them out unevenly.
    /// </summary>
    public const int HeaviestLoad = 800;

    /// <summary>A pool may be exchanged until the values are known; what was fixed with the old one is void.</summary>
    public static Decision Import(RoundState state, ImportPool import, DateTimeOffset at)
    {
        if (state.Ending is not null)
            return EndingRules.Ended;
        if (!RoundRules.MayImportPool(state))
            return Decision.NotNow("抽取专家之后不能再更换专家库。", "The pool cannot change once experts are drawn.");
        if (CouldBeDrawn(state, at))
            return Decision.NotNow(
                "公开随机数已经公布，不能再更换专家库，请录入随机数。",
                "The public values are out; the pool cannot change any more. Please enter the values."
            );
        if (state.Pool == import.Pool)
            return Decision.Of();
        var imported = new PoolImported(import.Pool);
        return !IsFixed(state) ? imported : Decision.Of(imported, new DrawVoided(new("专家库已更换", "the pool was exchanged")));
    }

    /// <summary>What is fixed is read from storage: here it is only decided whether it may be.</summary>
    public static Decision Commitment(RoundState state, CommitDraw commit, ReceivedAct received)
    {
        var at = received.At;
        if (WhyNotCommit(state) is { } notYet)
            return notYet;
        var unreasoned = IsFixed(state) && string.IsNullOrWhiteSpace(commit.Reason) ? NoReason : null;
        if (!FitsDay(state, commit.Day, at))
            return OtherDay(Named(state).Day, at).And(unreasoned);
        if (!IsFixed(state))
            return Decision.Of();
        if (CouldBeDrawn(state, at) && state.Lots.Later is { } later && later.Day == commit.Day && later.Reason == commit.Reason?.Trim())
            return later.By == received.Actor ? ProposalRules.Own : new DrawVoided(Why(state, later));
        var reason = commit.Reason?.Trim() ?? "";
        return unreasoned is not null ? unreasoned
            : CouldBeDrawn(state, at) ? new LaterDayProposed(commit.Day!.Value, reason, received.Actor)
            : new DrawVoided(new(reason, reason));
    }

    private static Refusal OtherDay(DateOnly named, DateTimeOffset at) =>
        IsAhead(named, at)
            ? new(
                "named-day",
                $"公开随机数的公布日已定为{BeijingTime.Say(named).Zh}，不能更改。",
                $"The public values are those of {BeijingTime.Say(named).En}; that cannot be changed."
            )
            {
                Field = "day",
            }
            : new(
                "random-day",
                $"原定公布日已到，请另定今日之后、{FarthestDay} 天之内的公布日。",
                $"The day named before has come; please name a later one than today, by {FarthestDay} days at most."
            )
            {
                Field = "day",
            };

    private static Refusal NoReason { get; } =
        new("no-reason", "抽签依据已经确定；重新确定须说明理由。", "It is fixed already; fixing it once more needs a reason.")
        {
            Field = "reason",
        };

    // Whoever could have drawn, and did not, says so to everybody.
    private static Sentence Why(RoundState state, LaterDayProposed later) =>
        new(
            $"{BeijingTime.Say(Named(state).Day).Zh}的公开随机数公布后未录入，经第二人确认改期，理由：{later.Reason}",
            $"the public values of {BeijingTime.Say(Named(state).Day).En} were out and not entered; "
                + $"a second person confirmed the later day, because: {later.Reason}"
        );

    /// <summary>Why so many applications cannot be reviewed by so few experts, or null.</summary>
    public static Refusal? LoadFault(int applications, RoundNumbers numbers, int pool) =>
        (long)applications * numbers.SheetsPerApplication <= (long)HeaviestLoad * Math.Min(numbers.Panel, pool)
            ? null
            : new Refusal(
                "heavy-load",
                $"受理 {applications} 份申报、每份 {numbers.SheetsPerApplication} 名专家评审，平均每名专家将超过 {HeaviestLoad} 项，无法抽签。",
                $"With {applications} applications and {numbers.SheetsPerApplication} sheets each, "
                    + $"an expert would have more than {HeaviestLoad} reviews; no draw is made.",
                409
            );

    // From then on who knows the pool and the values knows the draw.
    private static bool CouldBeDrawn(RoundState state, DateTimeOffset at) =>
        state.Lots is { Commitment.Source.Day: var day, Root: not null } && BeijingTime.DayOf(at) >= day;

    /// <summary>The public values are taken once their day has come, in the groups that were said beforehand.</summary>
    public static Decision Values(RoundState state, DrawExperts draw, ReceivedAct received)
    {
        if (WhyNotCommit(state) is { } notYet)
            return notYet;
        if (state.Lots is not { Commitment.Source: { } source, Root: not null })
            return new Refusal(
                "not-committed",
                "请先确定抽签依据（专家库和受理清单）。",
                "Please fix what the draw is made from first: pool and accepted applications.",
                409
            );
        if (BeijingTime.DayOf(received.At) < source.Day)
            return Decision.NotNow(
                $"公开随机数于{BeijingTime.Say(source.Day).Zh}公布，届时方可录入。",
                $"The public values appear on {BeijingTime.Say(source.Day).En}; they can be entered from then on."
            );
        return RandomValues.Fit(source, draw.Values)
            ? Entered(state, draw, received.Actor)
            : new Refusal(
                "random-values",
                $"须录入 {source.Counts.Count} 组数，各组个数依次为 {string.Join("、", source.Counts)}。",
                $"There are {source.Counts.Count} groups of numbers, with {string.Join(", ", source.Counts)} in each."
            )
            {
                Field = "values",
            };
    }

    // Whoever can enter any numbers alone can try out which draw comes of them; and a slip would be final.
    private static Decision Entered(RoundState state, DrawExperts draw, string by)
    {
        var key = RandomValues.Key(draw.Values);
        return !draw.TakesTwo ? new RandomValuesEntered(draw.Values, key)
            : !IsProposed(state, draw) ? new RandomValuesProposed(Keys.Hash(key), by)
            : state.Lots.Proposed!.By == by ? ProposalRules.Own
            : new RandomValuesEntered(draw.Values, key) { ProposedBy = state.Lots.Proposed.By };
    }

    /// <summary>Whether somebody has entered the same values already.</summary>
    public static bool IsProposed(RoundState state, DrawExperts draw) =>
        state.Lots.Proposed?.Print == Keys.Hash(RandomValues.Key(draw.Values));

    /// <summary>The source from which values will be taken if the draw is fixed at an instant, with the day that then holds.</summary>
    public static RandomSource SourceAt(RoundState state, CommitDraw commit) =>
        commit.Day is { } day ? Named(state) with { Day = day } : Named(state);

    /// <summary>The source as it was named last.</summary>
    public static RandomSource Named(RoundState state) => state.Lots.Last?.Source ?? state.Opening!.RandomSource;

    /// <summary>The last day on which what is drawn from can be fixed for the public values of the day that was named.</summary>
    public static DateOnly LastToFix(RoundState state) => Named(state).Day.AddDays(-1);

    /// <summary>Whether a day is still to come and not too far.</summary>
    public static bool IsAhead(DateOnly day, DateTimeOffset at) =>
        day > BeijingTime.DayOf(at) && day.DayNumber - BeijingTime.DayOf(at).DayNumber <= FarthestDay;

    /// <summary>Whether the office prepares the draw now: the call is closed, and the public values are not entered.</summary>
    public static bool MayPrepare(RoundState state) => state is { Stage: RoundStage.Closed, Lots.Values: null };

    /// <summary>Whether what is drawn from is fixed, and can be fixed anew only for a reason.</summary>
    public static bool IsFixed(RoundState state) => state.Lots.Commitment is not null;

    /// <summary>Whether the public values are what comes next; whether their day has come is held against the receipt.</summary>
    public static bool AwaitsValues(RoundState state) => MayPrepare(state) && state.Lots is { Commitment: not null, Root: not null };

    /// <summary>Why nothing can be fixed or drawn now, as far as the round itself knows, or null.</summary>
    public static Refusal? WhyNotCommit(RoundState state) =>
        state.Stage == RoundStage.Open ? Decision.NotNow("申报尚未截止。", "The call is still open.")
        : state.Ending is not null ? EndingRules.Ended
        : !MayPrepare(state) ? Decision.NotNow("专家已经抽取。", "The experts are drawn already.")
        : state.Pool is not { } pool ? new Refusal("no-pool", "请先导入专家库。", "Please import an expert pool first.")
        : pool.Experts < state.Opening!.Numbers.Panel
            ? new Refusal(
                "small-pool",
                $"专家库只有 {pool.Experts} 人，少于应抽取的 {state.Opening.Numbers.Panel} 人。",
                $"The pool has {pool.Experts} experts, fewer than the {state.Opening.Numbers.Panel} to be drawn."
            )
        : null;

    // Who could choose among days could choose among draws: the day that was named holds as long as it is to come.
    private static bool FitsDay(RoundState state, DateOnly? asked, DateTimeOffset at) =>
        IsAhead(Named(state).Day, at) ? asked is null || asked == Named(state).Day : asked is { } day && IsAhead(day, at);
}
