using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Cases;

/// <summary>What acts are called before people, by the names under which they are stored.</summary>
public static class ActWords
{
    public static Sentence Of(string act) => Find(act) ?? new(act, act);

    /// <summary>What an act of this name is called; null if there is none.</summary>
    public static Sentence? Find(string act) =>
        act switch
        {
            nameof(SettleTrouble) => new("处理异常事项", "settling a trouble"),
            nameof(NoteFiles) => new("核对封存的文件", "checking what was sealed"),
            nameof(RenewLink) => new("请求新链接", "asking for a new link"),
            nameof(SendLetterAgain) => new("再次发送信函", "sending a letter again"),
            nameof(LockLink) => new("锁定链接", "locking a link"),
            nameof(OpenAccount) => new("开通账号", "opening an account"),
            nameof(ProposeAccount) => new("提议开通账号", "proposing an account"),
            nameof(ProposeChange) => new("提议变更账号", "proposing a change of an account"),
            nameof(ProposeReopening) => new("提议重新开通账号", "proposing that an account is opened again"),
            nameof(CloseAccount) => new("关闭账号", "closing an account"),
            nameof(RemindAccount) => new("再次发送开通通知", "sending the letter of an account again"),
            nameof(TellCorrection) => new("告知申报通知更正", "telling of a correction"),
            nameof(TellDeadline) => new("告知截止时间延长", "telling of a later deadline"),
            nameof(NoteSecondFactor) => new("启用动态验证码", "setting up an authenticator"),
            nameof(InviteMember) => new("邀请成员", "inviting a member"),
            nameof(JoinUnit) => new("接受邀请开通账号", "following an invitation to a unit"),
            nameof(TellMerger) => new("告知单位合并", "telling of a merger"),
            nameof(ProposeContact) => new("提议变更联系人", "proposing a contact"),
            nameof(ConfirmProposal) => new("确认提议", "confirming a proposal"),
            nameof(DropProposal) => new("撤回提议", "dropping a proposal"),
            nameof(AskSignInCode) => new("请求登录验证码", "asking for a sign-in code"),
            nameof(AddSchedule) => new("录入放假安排", "entering a schedule"),
            nameof(ImportUnits) => new("导入单位名录", "importing units"),
            nameof(AddUnit) => new("登记单位", "adding a unit"),
            nameof(ChangeUnit) => new("变更单位信息", "changing a unit"),
            nameof(ChangeUnitContact) => new("变更单位联系人", "changing the contact of a unit"),
            nameof(MergeUnits) => new("合并单位", "merging units"),
            nameof(RetireExpert) => new("专家退库", "retiring an expert"),
            nameof(BringBackExpert) => new("恢复专家", "bringing back an expert"),
            nameof(MergeExperts) => new("合并专家记录", "merging records of experts"),
            nameof(OpenRound) => new("发布批次", "opening a round"),
            nameof(CorrectCall) => new("更正申报通知", "correcting a call"),
            nameof(ExtendDeadline) => new("延长申报截止时间", "putting off a deadline"),
            nameof(ImportPool) => new("导入专家库", "importing a pool"),
            nameof(CommitDraw) => new("确定抽签依据", "fixing what is drawn from"),
            nameof(DrawExperts) => new("录入公开随机数", "entering the public values"),
            nameof(ReplaceExpert) => new("更换专家", "replacing an expert"),
            nameof(ReturnItem) => new("退回一份申报", "giving an application back"),
            nameof(CompleteDuty) => new("完成评审", "completing a review"),
            nameof(ConfirmList) => new("确认名单", "confirming the list"),
            nameof(RankWithFewerSheets) => new("按现有评分表排序", "ranking with fewer sheets"),
            nameof(RecordMeeting) => new("录入会评记录", "recording a panel meeting"),
            nameof(NoteWithdrawal) => new("告知撤回", "telling of a withdrawal"),
            nameof(NoteObjection) => new("告知异议", "telling of an objection"),
            nameof(SettleObjection) => new("告知异议结论", "telling how an objection was settled"),
            nameof(ReportSignature) => new("告知会签结果", "telling of a signature"),
            nameof(Announce) => new("公布", "announcing"),
            nameof(CommitCases) => new("固定案卷", "committing to the cases"),
            nameof(NoteNothingLeft) => new("告知已无可认定的申报", "telling that nothing is left to designate"),
            nameof(EndRound) => new("终止批次", "ending a round"),
            nameof(Submit) => new("提交申报", "submitting an application"),
            nameof(TakeBack) => new("撤回提交", "taking back a submission"),
            nameof(PassCheck) => new("通过形式审查", "passing the formal check"),
            nameof(RefuseForm) => new("不予受理", "refusing an application"),
            nameof(RequestSupplement) => new("要求补正", "asking for a supplement"),
            nameof(Supplement) => new("提交补正", "supplementing"),
            nameof(Withdraw) => new("撤回申报", "withdrawing"),
            nameof(NoteRecommendation) => new("告知推荐意见", "telling of the recommendation"),
            nameof(ConfirmMembership) => new("确认成员身份", "confirming a membership"),
            nameof(DeclineMembership) => new("不同意列为成员", "declining a membership"),
            nameof(Place) => new("告知名次", "telling the place"),
            nameof(Strike) => new("移出名单", "striking off the list"),
            nameof(Promote) => new("递补", "moving up"),
            nameof(Designate) => new("认定", "designating"),
            nameof(EndWithoutDesignation) => new("告知未获认定", "telling that there is no designation"),
            nameof(InviteExpert) => new("邀请专家", "inviting an expert"),
            nameof(AcceptInvitation) => new("接受邀请", "accepting the invitation"),
            nameof(DeclineInvitation) => new("谢绝邀请", "declining the invitation"),
            nameof(DeclareConflict) => new("声明回避", "declaring a conflict"),
            nameof(AddItem) => new("增加评审任务", "adding an application"),
            nameof(ScoreSheet) => new("评分", "scoring"),
            nameof(SignSheets) => new("签署评分表", "signing the sheets"),
            nameof(RevokeLinks) => new("撤销链接", "revoking links"),
            nameof(ExtendReviews) or nameof(ExtendDuty) => new("延长评审期限", "giving experts more time"),
            nameof(TakeBackSheets) => new("撤回签署", "taking back a signature"),
            nameof(ReleaseDuty) => new("解除评审任务", "releasing from a review"),
            nameof(LodgeObjection) => new("提出异议", "objecting"),
            nameof(VerifyContact) => new("确认联系方式", "confirming a contact"),
            nameof(DecideObjection) => new("作出异议结论", "deciding on an objection"),
            nameof(AskRecommendation) => new("请求推荐", "asking for a recommendation"),
            nameof(NoteCandidateGone) => new("告知申报已退出", "telling that an application has left"),
            nameof(AskNewUnitContact) => new("请新联系人推荐", "asking a new contact to recommend"),
            nameof(HandInLetter) => new("上传推荐函", "handing in the letter of recommendation"),
            nameof(Recommend) => new("提交推荐意见", "recommending"),
            nameof(AskSignature) => new("请求会签", "asking for a signature"),
            nameof(AskNewContact) => new("请新联系人会签", "asking a new contact to sign"),
            nameof(Sign) => new("会签", "signing"),
            nameof(ReturnList) => new("退回名单", "returning the list"),
            nameof(SupersedeSignature) => new("终止会签", "ending a signature"),
            nameof(IssueDesignation) => new("颁发认定", "issuing a designation"),
            _ => null,
        };
}
