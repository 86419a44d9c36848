using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The words for the stages of an expert's duty.</summary>
public static class DutyWords
{
    /// <summary>Which one an application is among an expert's, from 1.</summary>
    public static int Place(DutyState state, string item) => state.Items.TakeWhile(one => one != item).Count() + 1;

    /// <summary>What an application is called before its expert: in a blind review by its place.</summary>
    public static Sentence Title(DutyState state, string item, IReadOnlyDictionary<string, ReviewItem> items) =>
        state.Invitation is { Numbers.IsBlind: false } && items.TryGetValue(item, out var known)
            ? new(known.Title, known.Title)
            : ShownItem.Nameless(Place(state, item));

    public static Sentence Of(DutyStage stage) =>
        stage switch
        {
            DutyStage.Invited => new("待答复", "To be answered"),
            DutyStage.Reviewing => new("评审中", "Reviewing"),
            DutyStage.Signed => new("已签署", "Signed"),
            DutyStage.Declined => new("已谢绝", "Declined"),
            _ => new("已解除", "Released"),
        };

    /// <summary>That an expert leaves who has not signed in time.</summary>
    public static DutyReleased Late(RoundNumbers numbers) =>
        new(
            new(
                $"评审期限届满 {numbers.ReplaceAfterDays} 天仍未签署",
                $"not signed {numbers.ReplaceAfterDays} days after the last day of the review"
            )
        )
        {
            IsByRule = true,
        };

    /// <summary>What was given for a criterion.</summary>
    public static Sentence Score(int score, Criterion criterion, RoundNumbers numbers, bool isChecklist) =>
        !isChecklist
            ? criterion.Judged switch
            {
                Judging.Grades when JudgingRules.GradeOf(numbers, score) is { } grade => grade.Say(),
                Judging.Veto => JudgingWords.OfVeto(score > 0),
                _ => new($"{score} 分", $"{score}"),
            }
        : score == 1 ? new("符合", "Met")
        : new("不符合", "Not met");

    /// <summary>What a sheet says, in short: its points, or whether it passes the plan.</summary>
    public static Sentence Of(SheetScored sheet, RoundNumbers numbers) =>
        !numbers.IsChecklist && !sheet.Sheet.IsChecklist ? new(Points.Say(sheet.Total), Points.Say(sheet.Total))
        : sheet.Sheet.Scores.All(point => point == 1) ? new("论证通过", "Passed")
        : new("论证不通过", "Not passed");

    /// <summary>What happens once an expert has signed; nothing before.</summary>
    public static IReadOnlyList<Sentence> Next(DutyState state) =>
        state.Stage == DutyStage.Signed
            ?
            [
                new(
                    "全部专家的评分表齐备后，按本批次规则汇总排序。",
                    "Once all sheets are there they are ranked by the rules of the round."
                ),
                new("评审到此结束，您无须再办理。", "Your review is over; nothing more is asked of you."),
            ]
            : [];

    /// <summary>How long a signature can be taken back.</summary>
    public static Sentence Signed(DutyState state) =>
        state.Invitation?.Numbers.TakeBackMinutes is { } minutes
            ? new(
                $"签署后 {minutes} 分钟内可以撤回，此后评分和评审意见不能更改。",
                $"For {minutes} minutes a signature can be taken back; after that scores and comments cannot change."
            )
            : new("签署后，评分和评审意见不能更改。", "Signed scores and comments cannot change.");

    /// <summary>What an expert is told before an act that nothing takes back.</summary>
    public static Interruption? Before(DutyState state, Act act) =>
        act switch
        {
            SignSheets => new()
            {
                Title = new("签署全部评分表？", "Sign all sheets?"),
                Effects =
                [
                    new(
                        $"您将签署 {state.Items.Count} 份评分表，计入汇总排序。",
                        $"You sign {state.Items.Count} score sheets; they count for the ranking."
                    ),
                    Signed(state),
                ],
                Button = new("确认签署", "Sign them"),
            },
            DeclineInvitation => new()
            {
                Title = new("谢绝评审邀请？", "Decline the invitation?"),
                Effects =
                [
                    new(
                        $"{state.Items.Count} 份申报的评审将由候补专家接替。",
                        $"The review of {state.Items.Count} applications passes to an expert of the reserve."
                    ),
                    new("谢绝后，本次邀请不能恢复。", "A declined invitation is not made again."),
                ],
                Button = new("确认谢绝", "Decline it"),
            },
            RevokeLinks => new()
            {
                Title = new("撤销该专家的链接？", "Revoke the links of this expert?"),
                Effects =
                [
                    new(
                        "撤销一经记录（通常数秒内），此前发出的链接即失效，已打开的页面也须重新打开链接；已保存的评分表不受影响。",
                        "Once that is recorded, in seconds as a rule, every link sent so far is dead, also where one is open; "
                            + "sheets that are saved stay."
                    ),
                    new(
                        "专家继续评审须由您在信函页重新发送链接。",
                        "To go on the expert needs a new link, sent from the page of the letters."
                    ),
                ],
                Button = new("确认撤销", "Revoke them"),
            },
            DeclareConflict => new()
            {
                Title = new("回避这份申报？", "Declare the conflict?"),
                Effects =
                [
                    new(
                        "这份申报将由另一名专家评审，您不能再查看或评分。",
                        "Another expert reviews it; you can no longer see or score it."
                    ),
                    new("回避声明及其理由载入历史。", "The history keeps the declaration with its reason."),
                ],
                Button = new("确认回避", "Declare it"),
            },
            _ => null,
        };
}
