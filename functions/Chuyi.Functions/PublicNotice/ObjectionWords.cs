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

    /// <summary>What the office is told before an act that nothing takes back.</summary>
    public static Interruption? Before(ObjectionState state, Act act) =>
        act is DecideObjection { Ruling: var ruling }
            ? new()
            {
                Title = ruling.Upheld ? new("异议成立？", "Uphold the objection?") : new("异议不成立？", "Dismiss the objection?"),
                Effects =
                [
                    ruling.Upheld
                        ? new(
                            "该项目移出名单；有递补项目的，由其递补并另行公示。",
                            "Its item leaves the list; one of the reserve moves up, with a notice of its own."
                        )
                        : new("该项目保留在名单上。", "Its item stays on the list."),
                    new(
                        "处理结果和理由将发给异议人，不能更改。",
                        "The decision and its reason are sent to who objected, and cannot be changed."
                    ),
                ],
                Button = new("确认处理结果", "Decide so"),
            }
            : null;
}
