using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Web;

/// <summary>What is asked of somebody, in words.</summary>
public static class WorkWords
{
    public static Sentence Of(WorkKind kind) =>
        kind switch
        {
            WorkKind.Check => new("待形式审查", "To be checked for form"),
            WorkKind.Supplement => new("待补正", "To be supplemented"),
            WorkKind.PrepareDraw => new("待导入专家库、确定抽签依据", "Pool and lists to be fixed for the draw"),
            WorkKind.DrawExperts => new("待录入公开随机数并抽取专家", "Public random values to be entered, experts to be drawn"),
            WorkKind.ReplaceExpert => new("评审逾期，待催办或更换专家", "Reviews overdue: press or replace the expert"),
            WorkKind.SeeDeclines => new("专家谢绝、退出或回避，请查看接替情况", "Experts declined, left or recused: see who follows"),
            WorkKind.DecideSheets => new("评分表不足，待决定是否列入排序", "Too few sheets: whether to rank is to be decided"),
            WorkKind.ConfirmList => new("名单待确认", "Lists to be confirmed"),
            WorkKind.ReviseList => new("会签退回，名单待重新确认", "Lists returned by a department, to be confirmed anew"),
            WorkKind.DecideObjection => new("异议待处理", "Objections to be decided"),
            WorkKind.PressDepartment => new("会签逾期，待催办", "Signatures overdue: press the department"),
            WorkKind.PressRecommender => new("待推荐，可催办", "Not recommended yet: press the recommender"),
            WorkKind.Announce => new("会签完毕，待公布", "Signed by all, to be announced"),
            WorkKind.EndRound => new("已无可认定的申报，待终止", "Nothing is left to designate: to be ended"),
            WorkKind.ConfirmProposal => new("待第二人确认", "To be confirmed by a second person"),
            WorkKind.EnterSchedule => new("节假日安排待录入", "Holidays to be entered"),
            WorkKind.TakeCertificate => new("已获认定，可下载证书", "Designated: the certificate is here"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The place on the page of its case where it is done, as the end of its address; empty for the page itself.</summary>
    public static string PlaceOf(WorkKind kind) =>
        kind switch
        {
            WorkKind.EndRound => "#ending",
            WorkKind.Check => ApplicationLinks.FromToBeChecked,
            WorkKind.SeeDeclines => "#panel",
            _ => "",
        };
}
