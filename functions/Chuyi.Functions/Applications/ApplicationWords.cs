using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>The words for stages and standings, as the policy uses them.</summary>
public static class ApplicationWords
{
    /// <summary>What people call an application.</summary>
    public static Sentence Name(SubmittedApplication s) =>
        new($"{s.HolderWithUnit().Zh}{Quotation.Of(s.Title)}", $"{s.HolderWithUnit().En}, {Quotation.Of(s.Title)}");

    /// <param name="level">The words for the level of the title; null in a round without one.</param>
    public static Sentence Stage(ApplicationStage stage, LevelWords? level = null) =>
        stage switch
        {
            ApplicationStage.Designated when level is { IsConstruction: true } => new("已立项", "Approved"),
            ApplicationStage.NotDesignated when level is { IsConstruction: true } => new("未立项", "Not approved"),
            ApplicationStage.Checking => new("形式审查中", "Formal check"),
            ApplicationStage.Supplement => new("待补正，审查计时暂停", "Supplement due, check paused"),
            ApplicationStage.Accepted => new("已受理", "Accepted"),
            ApplicationStage.Placed => new("已排序", "Ranked"),
            ApplicationStage.Refused => new("不予受理", "Refused"),
            ApplicationStage.Withdrawn => new("已撤回", "Withdrawn"),
            ApplicationStage.DeemedWithdrawn => new("视为撤回", "Deemed withdrawn"),
            ApplicationStage.Struck => new("移出名单", "Struck from the list"),
            ApplicationStage.Designated => new("已认定", "Designated"),
            ApplicationStage.NotDesignated => new("未予认定", "Not designated"),
            _ => new("正在记录", "Being recorded"),
        };

    /// <summary>What is said in place of a due date while a supplement is waited for.</summary>
    public static Sentence Paused { get; } =
        new("补正期间中止计算，补正材料收到后继续", "The clock stands still until the supplement has come in");

    /// <summary>The same, to everybody whom a round rules.</summary>
    public static Sentence PausesFor(Sentence name) =>
        new(
            $"{name.Zh}在补正期间暂停计时：自要求补正之日起中止，收到补正材料后继续计算，补正所用时间不计入。",
            $"{name.En}: its clock pauses for a supplement. It stands still from the day on which one is asked for until it has come in."
        );

    /// <summary>What happens once a unit has submitted; nothing where it is told otherwise.</summary>
    public static IReadOnlyList<Sentence> Next(ApplicationState state) =>
        state.Stage == ApplicationStage.Checking
            ?
            [
                new("回执将发往贵单位的邮箱，也可在本页打印。", "A receipt goes to your address; you can print it here as well."),
                new(
                    "经办部门进行形式审查；需要补正的，一次性告知全部内容。",
                    "The office checks the form. Should anything be lacking, all of it is told at once."
                ),
                new(
                    "受理后由抽签确定的专家评审，结果公示。",
                    "Once accepted it is reviewed by experts drawn by lot, and what comes of it goes on notice."
                ),
            ]
            : [];

    /// <summary>Where an application stands on a list, which proposes until its round is decided.</summary>
    /// <param name="level">The words for the level of the title; null in a round without one.</param>
    public static Sentence Of(Standing standing, bool isDecided = false, LevelWords? level = null) =>
        standing switch
        {
            Standing.Proposed when isDecided => Stage(ApplicationStage.Designated, level),
            _ when isDecided => Stage(ApplicationStage.NotDesignated, level),
            Standing.Proposed when level is { IsConstruction: true } => new("拟立项", "Proposed"),
            Standing.Proposed => new("拟认定", "Proposed"),
            Standing.Reserve => new("递补", "Reserve"),
            _ => new("未列入", "Not proposed"),
        };

    /// <summary>Where it stood on the list as it was ranked: true whatever comes of the round, and of whichever level it is.</summary>
    public static Sentence OnList(Standing standing) =>
        standing switch
        {
            Standing.Proposed => new("列入名单", "On the list"),
            Standing.Reserve => new("递补", "Reserve"),
            _ => new("未列入名单", "Not on the list"),
        };

    /// <summary>How the experts answered a checklist.</summary>
    public static Sentence Of(PanelVerdict verdict) =>
        new(
            $"论证{(verdict.Passes ? "通过" : "未通过")}（{verdict.Sheets} 份论证表中 {verdict.Passed} 份通过）",
            $"{(verdict.Passes ? "passed" : "not passed")} ({verdict.Passed} of {verdict.Sheets} sheets)"
        );

    /// <summary>What somebody is told before an act that nothing takes back.</summary>
    public static Interruption? Before(ApplicationState state, Act act) =>
        act switch
        {
            Withdraw => new()
            {
                Title = new("撤回申报？", "Withdraw the application?"),
                Effects =
                [
                    new(
                        "该申报退出本批次，不再参加评审和认定，不能恢复。",
                        "It leaves the round, is not reviewed or designated, and cannot come back."
                    ),
                    new("撤回及其理由如实载入历史。", "The history keeps the withdrawal with its reason."),
                ],
                Button = new("确认撤回", "Withdraw it"),
            },
            RefuseForm => new()
            {
                Title = new("不予受理？", "Refuse the application?"),
                Effects =
                [
                    new(
                        $"{state.Submission!.UnitName}的申报就此终止，不能恢复。",
                        $"The application of {state.Submission.UnitName} ends here, for good."
                    ),
                    new("决定和理由随即通知申报单位。", "The unit is told at once, with the reason."),
                ],
                Button = new("确认不予受理", "Refuse it"),
            },
            RequestSupplement r => new()
            {
                Title = new("要求补正？", "Ask for a supplement?"),
                Effects =
                [
                    new(
                        $"补正只能要求一次：此次告知 {Defects(r)} 条，此后不能增加。",
                        $"It is asked for once only: {Defects(r)} points now, and none later."
                    ),
                    new(
                        $"请{state.Submission!.UnitName}在{Deadline.Say(r.Order.Due).Zh}前补正；逾期未补正的，视为撤回申报。",
                        $"{state.Submission.UnitName} has until {Deadline.Say(r.Order.Due).En}; later than that it counts as withdrawn."
                    ),
                ],
                Button = new("确认要求补正", "Ask for it"),
            },
            _ => null,
        };

    private static int Defects(RequestSupplement asked) => asked.Order.Defects.Count(d => !string.IsNullOrWhiteSpace(d));
}
