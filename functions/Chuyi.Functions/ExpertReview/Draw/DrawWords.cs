using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Why nobody may review something, and why a review moved after the draw, in words.</summary>
public static class DrawWords
{
    /// <summary>Why an expert may not review an application, behind the expert's number.</summary>
    public static Sentence Why(string reason) => new($"（{Reason(reason).Zh}）", $"({Reason(reason).En})");

    /// <summary>The same, as a part of a sentence.</summary>
    public static Sentence Reason(string reason) =>
        reason switch
        {
            DrawExclusion.OwnUnit => new("本单位", "own unit"),
            DrawExclusion.Recommender => new("推荐单位", "recommender"),
            DrawExclusion.Party => new("成员或参与单位", "a member or a unit that takes part"),
            DrawExclusion.Bureau => new("主管部门", "supervising bureau"),
            DrawExclusion.Supervised => new("所属单位", "supervised by the applicant"),
            DrawExclusion.Declared => new("以往批次声明回避", "declared a conflict in an earlier round"),
            DrawExclusion.Reciprocal => new("近年互评", "reviewed each other in recent years"),
            DrawExclusion.Partner => new("近年共同申报", "applied together in recent years"),
            DrawExclusion.TakesPart => new("参与本批次申报", "takes part in an application of the round"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };

    /// <summary>Why a review moved.</summary>
    public static Sentence Of(string cause) =>
        cause switch
        {
            DrawChange.Declined => new("谢绝邀请", "declined the invitation"),
            DrawChange.Replaced => new("由经办部门更换", "replaced by the office"),
            DrawChange.Conflict => new("声明回避", "declared a conflict"),
            DrawChange.Arbiter => new("总分相差过大，增加一名专家", "sheets too far apart: one more expert"),
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
        };
}
