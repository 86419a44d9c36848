using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>A tab of the list: applications that stand at one of some stages.</summary>
/// <param name="Id">Its name in an address; empty for all.</param>
public sealed record ApplicationTab(string Id, Sentence Name, params IReadOnlyList<ApplicationStage> Stages)
{
    /// <summary>The tabs, each application in the first and in one other.</summary>
    public static IReadOnlyList<ApplicationTab> Every { get; } =
    [
        new("", new("全部", "All")),
        new("checking", new("待审查", "To be checked"), ApplicationStage.Checking),
        new("supplement", new("待补正（计时暂停）", "Supplement (clock paused)"), ApplicationStage.Supplement),
        new("accepted", new("已受理", "Accepted"), ApplicationStage.Accepted),
        new("ranked", new("已排序", "Ranked"), ApplicationStage.Placed),
        new("designated", new("已认定", "Designated"), ApplicationStage.Designated),
        new(
            "ended",
            new("未予认定或已退出", "Without a title"),
            ApplicationStage.NotDesignated,
            ApplicationStage.Refused,
            ApplicationStage.Struck,
            ApplicationStage.Withdrawn,
            ApplicationStage.DeemedWithdrawn
        ),
    ];

    /// <summary>Its name in a round of a level of the title.</summary>
    public Sentence NameIn(LevelWords? level) =>
        Stages is [ApplicationStage.Designated] ? ApplicationWords.Stage(ApplicationStage.Designated, level)
        : level is { IsConstruction: true } && Stages is [ApplicationStage.NotDesignated, ..] ? new("未立项或已退出", Name.En)
        : Name;

    public bool Has(ApplicationSummary application) => Stages.Count == 0 || Stages.Contains(application.Stage);
}
