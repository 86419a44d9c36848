using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>The panel meeting, in words.</summary>
public static class MeetingWords
{
    /// <summary>What follows where a round has one.</summary>
    public static Sentence Of(int experts) =>
        new(
            $"汇总排序后召开会评，到会专家不少于 {experts} 名；会评记录录入后，方可确认名单。会评不改变得分，调整名次须另行说明理由。",
            $"Once the list is ranked the panel meets, at least {experts} of it; the list is confirmed only after its minutes are "
                + "recorded. The meeting changes no score: whoever moves an application says why."
        );

    /// <summary>What the office is told before the minutes stand.</summary>
    public static Interruption Before(MeetingMinutes minutes) =>
        new()
        {
            Title = new("录入会评记录？", "Record the minutes?"),
            Effects =
            [
                new(
                    $"会评日期{BeijingTime.Say(minutes.Day).Zh}，到会专家 {minutes.Present.Count} 名，逐项意见 {minutes.Findings.Count} 项。",
                    $"The meeting of {BeijingTime.Say(minutes.Day).En}: {minutes.Present.Count} experts, {minutes.Findings.Count} findings."
                ),
                new(
                    "会评记录载入历史，供审计查阅，不能更改或撤销；此后可以确认名单。",
                    "The history keeps them for auditors, for good; after that the list can be confirmed."
                ),
            ],
            Button = new("确认录入", "Record them"),
        };
}
