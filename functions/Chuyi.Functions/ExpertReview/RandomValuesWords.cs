using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What the office is told before it enters the public values.</summary>
public static class RandomValuesWords
{
    /// <summary>Of values that nobody has entered yet another person enters the same; by those that somebody has it is drawn.</summary>
    public static Interruption Before(RoundState state, DrawExperts draw) =>
        draw.TakesTwo && !DrawRules.IsProposed(state, draw) ? Entering(state) : Drawing;

    private static Interruption Entering(RoundState state) =>
        new()
        {
            Title = new("录入公开随机数？", "Enter these public values?"),
            Effects =
            [
                new(
                    "请与公布的随机数逐组核对。须由另一名经办人员另行录入，两次一致的，随即抽取专家。",
                    "Please compare each group. Another member of the office enters them, too, and the draw is made if they are the same."
                ),
                .. state.Lots.Proposed is not null ? new[] { OtherValues } : [],
            ],
            Button = new("核对无误，录入", "They are right: enter them"),
        };

    private static Interruption Drawing { get; } =
        new()
        {
            Title = new("按公开随机数抽取专家？", "Draw the experts by these values?"),
            Effects =
            [
                new(
                    "抽签结果由已固定的名单和公开随机数算出，抽出后不能重抽；请与公布的随机数逐组核对。",
                    "The draw follows from what was fixed and from these values, and is not repeated: please compare each group."
                ),
                new("抽出的专家随即收到邀请，随机数和结果向公众公开。", "Those drawn are invited at once; values and draw are public."),
            ],
            Button = new("核对无误，抽取专家", "They are right: draw"),
        };

    private static Sentence OtherValues { get; } =
        new(
            "与此前录入的不一致：此前录入的不再有效，以本次为准，由另一人再行录入。",
            "They are not those entered before, and take their place until another person enters the same."
        );
}
