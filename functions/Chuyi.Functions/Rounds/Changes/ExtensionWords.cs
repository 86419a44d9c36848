using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>How a later deadline is told before it holds.</summary>
public static class ExtensionWords
{
    /// <summary>What the office is told before it sends one.</summary>
    public static Interruption Before(RoundState state, ExtensionTerms terms) =>
        new()
        {
            Title = new("延长申报截止时间？", "Put off the deadline?"),
            Effects =
            [
                new(
                    $"截止时间由 {Deadline.Say(state.Opening!.Deadline).Zh}延长至 {Deadline.Say(terms.Deadline).Zh}，此后不能改回。",
                    $"It goes from {Deadline.Say(state.Opening.Deadline).En} to {Deadline.Say(terms.Deadline).En}, and not back."
                ),
                state.Extension?.Terms == terms
                    ? new(
                        "在本批次有草稿或申报的单位随即收到通知，理由向公众公开。",
                        "All units with a draft or an application in it are told at once; the reason is public."
                    )
                    : new(
                        "须由另一名经办人员在原截止时间之前确认，确认前不生效。",
                        "Another member of the office has to confirm it before the call closes; until then nothing changes."
                    ),
            ],
            Button = new("延长截止时间", "Put it off"),
        };
}
