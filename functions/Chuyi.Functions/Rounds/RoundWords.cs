using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>The words for the stages of a round.</summary>
public static class RoundWords
{
    public static Sentence Of(RoundStage stage) =>
        stage switch
        {
            RoundStage.Open => new("申报中", "Open"),
            RoundStage.Closed => new("形式审查", "Formal checks"),
            RoundStage.Review => new("专家评审", "Expert review"),
            RoundStage.Ranked => new("待确认名单", "List to be confirmed"),
            RoundStage.Notice => new("公示", "Public notice"),
            RoundStage.SignOff => new("会签", "Joint sign-off"),
            RoundStage.Signed => new("待公布", "To be announced"),
            RoundStage.Announced => new("已公布", "Announced"),
            RoundStage.Ended => new("已终止（未予认定）", "Ended without a designation"),
            _ => new("正在记录", "Being recorded"),
        };

    public static Sentence Of(Aggregation aggregation) =>
        aggregation == Aggregation.TrimmedMean
            ? new("去掉一个最高分和一个最低分后取平均分", "Mean without the highest and the lowest sheet")
            : new("平均分", "Mean of all sheets");
}
