using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Web;

/// <summary>What the steps of the workflows are called before the office, by the names of their activities.</summary>
public static class StepWords
{
    public static Sentence Of(string activity) =>
        activity switch
        {
            nameof(Delivery.Deliver) => new("发送信函", "Sending a letter"),
            nameof(Recording.Record) or nameof(Recording.SoFar) or nameof(Recording.TakeActs) => new(
                "读写案卷",
                "Reading and writing the case"
            ),
            nameof(CaseSignal.SendActs) => new("转办", "Passing on"),
            nameof(Troubles.NoteRetried) => new("登记异常事项", "Noting a trouble"),
            nameof(LogWriter.Checkpoint) => new("核对全部记录", "Comparing all that was recorded"),
            nameof(CaseCommitments.CommitLate) or nameof(CaseCommitments.CommitCases) or nameof(CaseCommitments.Conclude) => new(
                "固定案卷清单",
                "Committing to the cases"
            ),
            nameof(Certificates.Issue) => new("制作证书", "Making the certificate"),
            nameof(Proposals.Adopt) or nameof(Proposals.Invite) or nameof(Proposals.Forget) or nameof(Proposals.Settle) => new(
                "登记联系方式",
                "Entering a contact"
            ),
            nameof(Submission.DraftReopening.ReopenDraft) => new("重新打开草稿", "Opening a draft again"),
            nameof(LargeSealing.SealDocument) => new("核验并封存材料", "Checking and sealing a document"),
            nameof(UnitMoves.FollowUnits) => new("更新单位的账号和草稿", "Moving the accounts and drafts of a unit"),
            nameof(RecommendationLinks.OpenRecommendations) => new("查找待推荐的申报", "Looking for what waits to be recommended"),
            nameof(SignatureLinks.SendAgain) => new("向新联系人发送链接", "Sending links to a new contact"),
            nameof(CheckDays.CountCheckDay) => new("计算审查期限", "Counting the days of the check"),
            nameof(ExpertDraw.Commit) or nameof(ExpertDraw.Draw) => new("抽取专家", "Drawing the experts"),
            nameof(ExpertDraw.ItemsOf) or nameof(ExpertDraw.Replace) => new("分派评审任务", "Assigning reviews"),
            nameof(RankedLists.CountApplications) => new("统计申报数", "Counting the applications"),
            nameof(RankedLists.Rank) => new("汇总排序", "Ranking"),
            nameof(RankedLists.Confirm) or nameof(RankedLists.Strike) or nameof(RankedLists.Withdraw) => new("生成名单", "Making the list"),
            nameof(RankedLists.Schedule) => new("安排公示", "Setting the days of the notice"),
            nameof(RankedLists.Announcement) => new("生成公布名单", "Making the announcement"),
            nameof(RankedLists.End) => new("核对可否终止批次", "Seeing whether the round can end"),
            nameof(RoundNews.TellExtension) or nameof(RoundNews.TellCorrection) => new("告知申报单位", "Telling the applicants"),
            nameof(RankedLists.TellPlaces) or nameof(RankedLists.TellOutcomes) or nameof(RankedLists.TellEnd) => new(
                "告知申报单位",
                "Telling the applicants"
            ),
            _ => new("一个办理步骤", "A step"),
        };
}
