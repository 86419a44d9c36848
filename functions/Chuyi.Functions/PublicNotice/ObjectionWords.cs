using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The words for the stages of an objection.</summary>
public static class ObjectionWords
{
    public static Sentence Of(ObjectionStage stage) =>
        stage switch
        {
            ObjectionStage.Lodged => new("待确认联系方式", "Contact to be confirmed"),
            ObjectionStage.Verified => new("核查中", "Being investigated"),
            ObjectionStage.Lapsed => new("已失效", "Lapsed"),
            ObjectionStage.Upheld => new("成立", "Upheld"),
            _ => new("不成立", "Dismissed"),
        };
}
