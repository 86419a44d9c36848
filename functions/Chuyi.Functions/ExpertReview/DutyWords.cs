using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The words for the stages of an expert's duty.</summary>
public static class DutyWords
{
    public static Sentence Of(DutyStage stage) =>
        stage switch
        {
            DutyStage.Invited => new("待答复", "To be answered"),
            DutyStage.Reviewing => new("评审中", "Reviewing"),
            DutyStage.Signed => new("已签署", "Signed"),
            DutyStage.Declined => new("已谢绝", "Declined"),
            _ => new("已解除", "Released"),
        };
}
