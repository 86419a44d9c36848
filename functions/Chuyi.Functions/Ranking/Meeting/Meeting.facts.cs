using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Ranking;

/// <summary>The minutes of a panel meeting: only after them is the list confirmed.</summary>
public sealed record MeetingRecorded(MeetingMinutes Minutes) : Fact
{
    public override Sentence Say() =>
        new(
            $"会评记录：{BeijingTime.Say(Minutes.Day).Zh}召开，到会专家 {Minutes.Present.Count} 名，对 {Minutes.Findings.Count} 份申报形成意见。",
            $"The minutes of the panel meeting of {BeijingTime.Say(Minutes.Day).En} were recorded: {Minutes.Present.Count} experts were "
                + $"there and said something of {Minutes.Findings.Count} applications."
        );
}
