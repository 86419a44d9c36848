using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// When the deadline of a call is put off: later only, before the call closes, by two of the office, with a reason that is public.
/// Whoever has handed in loses the advantage of having been in time with others: that is not one person's to decide.
/// </summary>
public static class ExtensionRules
{
    /// <summary>Days after the first deadline beyond which no call is open.</summary>
    public const int MostDays = 90;

    /// <summary>How often a deadline is put off at most.</summary>
    public const int MostTimes = 5;

    /// <summary>Whether the deadline may still be put off: until it has come, to the second.</summary>
    public static bool MayExtend(RoundState state, DateTimeOffset at) =>
        state is { Stage: RoundStage.Open, Opening: { } call } && at < call.Deadline;

    /// <summary>Whether a call has not closed yet; whether its deadline has come is held against the receipt.</summary>
    public static bool IsOpen(RoundState state) => state.Stage == RoundStage.Open;

    public static Decision Decide(RoundState state, ExtensionTerms terms, ReceivedAct received) =>
        !MayExtend(state, received.At) ? TooLate
        : Faults(state.Opening!, terms) is { } faults ? faults
        : state.Extension is not { } proposed || proposed.Terms != terms ? new ExtensionProposed { Terms = terms, By = received.Actor }
        : proposed.By == received.Actor ? ProposalRules.Own
        : new DeadlineExtended
        {
            Terms = terms,
            From = state.Opening!.Deadline,
            ProposedBy = proposed.By,
        };

    /// <summary>Whether terms that can be meant are proposed anew, and not confirmed.</summary>
    public static bool IsProposed(RoundState state, RoundCall call, ExtensionTerms terms) =>
        state.Extension?.Terms != terms && terms.Deadline <= Farthest(call);

    /// <summary>The last instant to which the deadline of a call can be put off.</summary>
    public static DateTimeOffset Farthest(RoundCall call) => First(call).AddDays(MostDays);

    /// <summary>Whether the day of the public values has to be another for such a deadline: it comes after that of the deadline.</summary>
    public static bool NeedsDay(RoundCall call, DateTimeOffset deadline) => !DrawRules.IsAhead(call.RandomSource.Day, deadline);

    private static DateTimeOffset First(RoundCall call) => call.Extensions.Count > 0 ? call.Extensions[0].From : call.Deadline;

    private static Refusal? Faults(RoundCall call, ExtensionTerms terms) =>
        Refusal.Of(
            call.Extensions.Count >= MostTimes ? TooOften : null,
            terms.Deadline <= call.Deadline ? NotLater(call) : null,
            terms.Deadline > Farthest(call) ? TooFar(call) : null,
            DayFault(call, terms),
            call.Recommendation is { Due: var due } && Deadline.LastDayBefore(terms.Deadline) >= due ? AfterRecommending(due) : null,
            string.IsNullOrWhiteSpace(terms.Reason) ? NoReason : null
        );

    // Who recommends keeps a day at least, and its last day was published with the call.
    private static Refusal AfterRecommending(DateOnly due) =>
        new(
            "deadline",
            $"新截止时间须早于推荐截止日（{BeijingTime.Say(due).Zh}）。",
            $"The new deadline has to come before the last day to recommend, {BeijingTime.Say(due).En}."
        );

    // Nobody knows the values of a day to come; but who could choose among days without need could choose among draws.
    private static Refusal? DayFault(RoundCall call, ExtensionTerms terms) =>
        terms.Day is not { } day
            ? NeedsDay(call, terms.Deadline)
                ? new(
                    "random-day",
                    "新截止日不早于公开随机数的公布日，请另定截止日之后的公布日。",
                    "The public values would come before the new deadline; name a later day."
                )
                {
                    Field = "day",
                }
                : null
            : !NeedsDay(call, terms.Deadline)
                ? new(
                    "named-day",
                    $"公开随机数的公布日已定为{BeijingTime.Say(call.RandomSource.Day).Zh}，在新截止日之后，不能更改。",
                    $"The public values are those of {BeijingTime.Say(call.RandomSource.Day).En}, after the new deadline; they stay."
                )
                {
                    Field = "day",
                }
                : RandomSourceRules.DayFault(day, terms.Deadline) is { } early
                    ? early with
                    {
                        Field = "day",
                    }
                    : null;

    private static Refusal TooLate { get; } =
        Decision.NotNow("申报已经截止，截止时间不能再延长。", "The call is closed; its deadline can be put off no more.");

    private static Refusal TooOften { get; } =
        new("too-often", $"截止时间最多延长 {MostTimes} 次。", $"A deadline is put off {MostTimes} times at most.");

    private static Refusal NotLater(RoundCall call) =>
        new(
            "not-later",
            $"新截止时间须晚于现截止时间（{Deadline.Say(call.Deadline).Zh}）；截止时间只能延后，不能提前。",
            $"The new deadline comes after the present one ({Deadline.Say(call.Deadline).En}); it is put off and never brought forward."
        )
        {
            Field = "deadline",
        };

    private static Refusal TooFar(RoundCall call) =>
        new(
            "too-far",
            $"最迟可以延长至 {Deadline.Say(Farthest(call)).Zh}（原定截止时间之后 {MostDays} 天）。",
            $"It is put off to {Deadline.Say(Farthest(call)).En} at most, {MostDays} days after the first deadline."
        )
        {
            Field = "deadline",
        };

    private static Refusal NoReason { get; } =
        new("no-reason", "延长截止时间须说明理由，理由向公众公开。", "A deadline is put off with a reason, which is public.")
        {
            Field = "reason",
        };
}
