using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Why a review moved after the draw, in words.</summary>
public static class DrawWords
{
    public static Sentence Of(string cause) =>
        cause switch
        {
            DrawChange.Declined => new("谢绝邀请", "declined the invitation"),
            DrawChange.Replaced => new("由经办部门更换", "replaced by the office"),
            DrawChange.Conflict => new("声明回避", "declared a conflict"),
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
        };
}
