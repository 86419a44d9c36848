using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>The words for stages and standings, as the policy uses them.</summary>
public static class ApplicationWords
{
    public static Sentence Stage(ApplicationStage stage) =>
        stage switch
        {
            ApplicationStage.Checking => new("形式审查中", "Formal check"),
            ApplicationStage.Supplement => new("待补正", "Supplement asked for"),
            ApplicationStage.Accepted => new("已受理", "Accepted"),
            ApplicationStage.Placed => new("已排序公示", "Ranked, on notice"),
            ApplicationStage.Refused => new("不予受理", "Refused"),
            ApplicationStage.Withdrawn => new("已撤回", "Withdrawn"),
            ApplicationStage.DeemedWithdrawn => new("视为撤回", "Deemed withdrawn"),
            ApplicationStage.Struck => new("移出名单", "Struck from the list"),
            ApplicationStage.Designated => new("已认定", "Designated"),
            ApplicationStage.NotDesignated => new("未予认定", "Not designated"),
            _ => new("正在记录", "Being recorded"),
        };

    public static Sentence Of(Standing standing) =>
        standing switch
        {
            Standing.Proposed => new("拟认定", "Proposed"),
            Standing.Reserve => new("递补", "Reserve"),
            _ => new("未列入", "Not proposed"),
        };
}
