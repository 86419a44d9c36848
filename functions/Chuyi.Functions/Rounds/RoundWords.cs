using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;

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

    public static Sentence Of(NoticeStanding notice) =>
        notice switch
        {
            NoticeStanding.ToCome => new("即将公示", "To be on public notice"),
            NoticeStanding.Up => new("正在公示", "On public notice"),
            _ => new("公示期满，异议处理中", "Notice over, objections being settled"),
        };

    /// <summary>What one finds on the page of a notice that has got so far.</summary>
    public static Sentence Look(NoticeStanding notice) =>
        notice == NoticeStanding.Up ? new("查看公示、提出异议", "See the notice, object") : new("查看公示", "See the notice");

    /// <summary>From when on a notice is up that is to come.</summary>
    public static Sentence ToCome(DateOnly first) =>
        new($"将于{BeijingTime.Say(first).Zh}起公示", $"on public notice from {BeijingTime.Say(first).En}");

    /// <summary>The heading of a chapter of the numbers.</summary>
    public static Sentence Of(NumberChapter chapter) =>
        chapter switch
        {
            NumberChapter.Quota => new("名额与材料", "Quota and documents"),
            NumberChapter.Times => new("时间安排", "Times"),
            NumberChapter.Review => new("评审", "Review"),
            _ => new("公示与异议", "Notice and objections"),
        };

    public static Sentence Of(Aggregation aggregation) =>
        aggregation == Aggregation.TrimmedMean
            ? new("去掉一个最高分和一个最低分后取平均分", "Mean without the highest and the lowest sheet")
            : new("平均分", "Mean of all sheets");

    /// <summary>What follows where the totals of an application are further apart than so many points.</summary>
    public static Sentence OfArbiter(int spread) =>
        new(
            $"评分表齐备后，总分最高与最低相差超过 {spread} 分的，按抽签所定的次序增加一名无须回避的专家评审，每份申报至多一次；"
                + "其评分表与其他评分表一并按汇总方法计算，齐备之前不排序。",
            $"Once all sheets are in, where the highest total is more than {spread} points above the lowest one more expert without a "
                + "conflict is asked, by the order of the draw and once at most; that sheet counts as the others do, and nothing is ranked "
                + "before it is in."
        );

    /// <summary>What experts see of whose an application is.</summary>
    public static Sentence OfBlind(bool isBlind) =>
        isBlind
            ? new(
                "评审专家看不到单位、人员和申报对象的名称；供评审的材料正文和文件属性（作者、标题等）中也请勿出现",
                "Experts see no name of a unit, a person or what is applied for; please leave them out of the documents and of their "
                    + "properties, too"
            )
            : new("评审专家可以看到单位和申报对象的名称", "Experts see the unit and what is applied for");

    /// <summary>What the office is told before a round is opened.</summary>
    public static Interruption Opening(RoundCall call) =>
        new()
        {
            Title = new("发布本批次？", "Open this round?"),
            Effects =
            [
                new(
                    $"发布后申报通知立即公开，申报单位可在{Deadline.Say(call.Deadline).Zh}前提交。",
                    $"The call is public at once, and units may apply until {Deadline.Say(call.Deadline).En}."
                ),
                new(
                    "名额、评审指标等各项规则发布后不能更改，截止时间只能延后，申报表的文字可由两人更正；其他错误只能终止本批次，另行发布。",
                    "Quota, criteria and all other rules do not change afterwards, the deadline can only be put off, "
                        + "the words of the form only be corrected by two: any other mistake ends the round."
                ),
            ],
            Button = new("核对无误，发布", "It is right: open it"),
        };

    /// <summary>What the office is told before an act that nothing takes back.</summary>
    public static Interruption? Before(RoundState state, Act act) =>
        act switch
        {
            ConfirmList confirm => Confirming(state, confirm),
            DrawExperts draw => RandomValuesWords.Before(state, draw),
            RankWithFewerSheets fewer => new()
            {
                Title = new("按现有评分表排序？", "Rank by the sheets there are?"),
                Effects =
                [
                    new(
                        $"{fewer.Decision.Applications.Count} 份申报按现有的评分表排序，尚未签署的评分表不再计入。",
                        $"{fewer.Decision.Applications.Count} applications are ranked by the sheets there are; later ones do not count."
                    ),
                    new("决定和理由载入历史，不能撤销。", "The history keeps the decision with its reason, for good."),
                ],
                Button = new("确认按现有评分表排序", "Rank by these"),
            },
            RecordMeeting meeting => MeetingWords.Before(meeting.Minutes),
            ExtendDeadline extend => ExtensionWords.Before(state, extend.Terms),
            EndRound => new()
            {
                Title = new("终止本批次？", "End the round?"),
                Effects =
                [
                    new("本批次不再认定任何项目，不能恢复。", "Nothing will be designated in it, for good."),
                    new(
                        $"{state.Panel.Count} 名专家、{state.Asked.Count} 个部门的任务和链接随之终止；理由向公众公开。",
                        $"The tasks of {state.Panel.Count} experts and {state.Asked.Count} departments end with it; the reason is public."
                    ),
                ],
                Button = new("确认终止", "End it"),
            },
            _ => null,
        };

    /// <summary>What the button says that confirms the list; what follows depends on whether an application is moved too.</summary>
    public static Sentence ConfirmButton(RoundState state) =>
        state.IsNoticed ? new("确认名单", "Confirm the list") : new("确认并公示", "Confirm and put on notice");

    // A list that has been on notice and is confirmed as it was goes back to the departments, without another notice.
    private static Interruption Confirming(RoundState state, ConfirmList confirm) =>
        RoundRules.GoesOnNotice(state, confirm)
            ? new()
            {
                Title = new("确认名单并公示？", "Confirm the list and put it on notice?"),
                Effects =
                [
                    .. Counted(state),
                    .. confirm is { UnitName: { } unit, Rank: { } rank }
                        ? new Sentence[]
                        {
                            new($"{Quotation.Of(unit)}调整为第 {rank} 名。", $"{Quotation.Of(unit)} is moved to rank {rank}."),
                        }
                        : [],
                    new(
                        $"名单自下一个工作日起公示 {state.Opening!.Numbers.NoticeDays} 个工作日，任何人可以查看。",
                        $"From the next working day it is on notice for {state.Opening.Numbers.NoticeDays} working days, for all to see."
                    ),
                    new("公示开始后，申报单位不能撤回申报。", "Once it is on notice no unit can withdraw."),
                ],
                Button = new("确认并公示", "Confirm and put on notice"),
            }
            : new()
            {
                Title = new("确认名单并送会签？", "Confirm the list and send it for signature?"),
                Effects =
                [
                    .. Counted(state),
                    new("名单已经公示，未再调整，不再另行公示。", "It has been on notice and is unchanged: there is no further notice."),
                    state.IsOnNotice
                        ? new(
                            $"尚在进行的公示、异议办结后，名单送 {state.Opening!.Departments.Count} 个部门会签。",
                            $"Once the open notices and objections are over, {state.Opening.Departments.Count} departments sign it."
                        )
                        : new(
                            $"名单随即送 {state.Opening!.Departments.Count} 个部门会签，此前的会签不再有效。",
                            $"It goes at once to {state.Opening.Departments.Count} departments, who all sign anew."
                        ),
                ],
                Button = new("确认并送会签", "Confirm and send for signature"),
            };

    private static IEnumerable<Sentence> Counted(RoundState state) =>
        state.Counts is { } list ? [RankingWords.Of(list, state.Opening?.LevelWords)] : [];
}
