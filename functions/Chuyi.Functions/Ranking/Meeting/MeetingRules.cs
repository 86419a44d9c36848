using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

/// <summary>
/// The panel meeting (会评) of a round that has one: once the list is ranked, and before the office confirms it for the first time. The
/// meeting moves nothing by itself: what the office makes of it is a deviation with its reason, as ever.
/// </summary>
public static class MeetingRules
{
    /// <summary>Applications of which minutes say something by themselves at most.</summary>
    public const int MostFindings = 20;

    /// <summary>Whether its minutes are there, or the round has none.</summary>
    public static bool IsHeld(RoundState state) => state.Opening is not { Numbers.MeetingExperts: not null } || state.Meeting is not null;

    /// <summary>Whether the office may record minutes now: of each list once.</summary>
    public static bool MayRecord(RoundState state) =>
        state is { Stage: RoundStage.Ranked, Opening.Numbers.MeetingExperts: not null } && state.Meeting?.ListHash != state.ListHash;

    /// <summary>Who may have been there, by code: whoever reviewed.</summary>
    public static IReadOnlyList<string> Experts(RoundState state) => [.. state.Panel.Union(state.HaveSigned).Order(StringComparer.Ordinal)];

    /// <summary>Why the list is not confirmed before, or null.</summary>
    public static Refusal? WhyNotConfirm(RoundState state) =>
        IsHeld(state)
            ? null
            : new Refusal(
                "no-meeting",
                "本批次设会评：须先录入会评记录，再确认名单。",
                "This round has a panel meeting: its minutes come before the list is confirmed.",
                409
            );

    public static Decision Decide(RoundState state, MeetingMinutes minutes, DateTimeOffset at)
    {
        if (!MayRecord(state))
            return Decision.NotNow("当前没有待录入的会评记录。", "No minutes of a meeting are awaited now.");
        if (minutes.ListHash != state.ListHash)
            return RoundRules.OtherList;
        return Refusal.Of([.. Faults(state, minutes, at)]) is { } faults
            ? faults
            : new MeetingRecorded(minutes with { Minutes = minutes.Minutes.Trim() });
    }

    private static IEnumerable<Refusal> Faults(RoundState state, MeetingMinutes minutes, DateTimeOffset at)
    {
        if (minutes.Day > BeijingTime.DayOf(at) || minutes.Day < state.Reached.GetValueOrDefault(RoundStage.Review))
            yield return Of(
                "meetingDay",
                "会评日期须在专家抽取之后，且不晚于今天。",
                "The meeting was after the experts were drawn, and not later than today."
            );
        // Where fewer are left who reviewed than were to meet, it is all of them: nothing else could ever be recorded.
        var least = Math.Min(state.Opening!.Numbers.MeetingExperts!.Value, Experts(state).Count);
        var present = minutes.Present.Distinct(StringComparer.Ordinal).Count();
        if (present < least)
            yield return Of("present", $"到会专家不得少于 {least} 名。", $"At least {least} experts were there, as the round says.");
        else if (present != minutes.Present.Count || minutes.Present.Except(Experts(state)).Any())
            yield return Of("present", "请从本批次评审专家中选择到会专家。", "Please choose who was there from the experts of the round.");
        if (string.IsNullOrWhiteSpace(minutes.Minutes))
            yield return Of("minutes", "请填写会评记录。", "Please write the minutes.");
        if (
            minutes.Findings.Count > MostFindings
            || minutes.Findings.Any(finding => string.IsNullOrWhiteSpace(finding.Found))
            || minutes.Findings.DistinctBy(finding => finding.Application).Count() < minutes.Findings.Count
        )
            yield return Of(
                "findings",
                $"逐项意见须写明名次和意见，同一申报只写一行，至多 {MostFindings} 项。",
                $"Each application has a rank and what was found, in one row, {MostFindings} at most."
            );
    }

    private static Refusal Of(string field, string zh, string en) => new(field, zh, en) { Field = field };
}
