using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What an expert may do with an invitation and with the score sheets.</summary>
public static class DutyRules
{
    public static Decision Decide(DutyState state, ReceivedAct received) =>
        received.Act switch
        {
            ScoreSheet s => Sheet(state, s),
            { TextFault: { } fault } => fault,
            InviteExpert i => state.Stage == DutyStage.None
                ? new ExpertInvited(i.Invitation)
                : new Refusal("invited", "该专家已受邀。", "This expert is invited already.", 409),
            AcceptInvitation => MayAnswer(state) ? new InvitationAccepted() : Answered,
            DeclineInvitation d => !MayAnswer(state) ? Answered : Text(d.Reason) ?? (Decision)new InvitationDeclined(d.Reason.Trim()),
            DeclareConflict c => Conflict(state, c.Conflict),
            AddItem or ReleaseDuty or LockLink or RenewLink or RevokeLinks or ExtendDuty when state.Stage == DutyStage.None => NotInvited,
            AddItem a => state.IsOver ? NotReviewing
            : state.Items.Contains(a.Added.Application) ? Decision.Of()
            : new ItemAdded(a.Added),
            SignSheets => Signature(state),
            TakeBackSheets => SignatureRules.Decide(state, received.At),
            ReleaseDuty or LockLink or RevokeLinks or ExtendDuty when state.IsOver => Over,
            RevokeLinks r => Text(r.Reason) ?? (Decision)new LinksRevoked(r.Reason.Trim()),
            ExtendDuty e => e.Due <= state.Due || (state.Stage == DutyStage.Signed && !SignatureRules.MayReopen(state, received.At))
                ? Decision.Of()
                : new DutyExtended(e.Due, e.Reason),
            ReleaseDuty r => new DutyReleased(r.Reason),
            LockLink l => new LinkLocked(l.Link, received.Actor),
            RenewLink => state.IsOver ? NotReviewing : new LinkRenewed(DutyDeadlines.LinkUntil(state.Due!.Value, received.At)),
            _ => Decision.NotHere,
        };

    /// <summary>The weighted total of a sheet, two decimals.</summary>
    public static decimal Total(IReadOnlyList<Criterion> criteria, IReadOnlyList<int> scores) =>
        Points.Round(criteria.Zip(scores, (c, s) => c.Weight * (decimal)s).Sum() / criteria.Sum(c => c.Weight));

    /// <summary>Whether the expert's answer to the invitation is awaited.</summary>
    public static bool MayAnswer(DutyState state) => state.Stage == DutyStage.Invited;

    /// <summary>
    /// Whether an application is among those of the expert, who may see what it is: until they have left, however long their
    /// browser stays open.
    /// </summary>
    public static bool MaySee(DutyState state, string application) =>
        state.Stage is not (DutyStage.Declined or DutyStage.Released) && state.Items.Contains(application);

    /// <summary>Whether the expert may open its documents: from the acceptance on, also after signing.</summary>
    public static bool MayRead(DutyState state, string application) =>
        state.Stage is DutyStage.Reviewing or DutyStage.Signed && MaySee(state, application);

    /// <summary>Whether the expert may score now.</summary>
    public static bool MayScore(DutyState state) => state.Stage == DutyStage.Reviewing;

    /// <summary>Whether the expert may score an application now, or score it anew: until its sheet is signed.</summary>
    public static bool MayScore(DutyState state, string application) =>
        MayScore(state) && MaySee(state, application) && !state.SignedItems.Contains(application);

    /// <summary>The first application after another that has no sheet yet, in the order in which the expert sees them, or null.</summary>
    public static string? NextOpen(DutyState state, string after) =>
        state.Items.SkipWhile(item => item != after).Skip(1).FirstOrDefault(item => !state.Sheets.ContainsKey(item));

    /// <summary>Whether the expert may sign now: every application has its sheet.</summary>
    public static bool MaySign(DutyState state) => MayScore(state) && !state.Open.Any();

    /// <summary>Whether the expert may declare a conflict now: until the sheets are signed.</summary>
    public static bool MayDeclareConflict(DutyState state) => state.Stage is DutyStage.Invited or DutyStage.Reviewing;

    /// <summary>What experts have signed is thrown away by nobody: least of all by who may have read it.</summary>
    public static Refusal AllSigned { get; } =
        new("signed", "该专家已签署全部评分表，不能更换。", "This expert has signed every sheet and cannot be replaced.", 409);

    private static Decision Conflict(DutyState state, ConflictOfInterest c)
    {
        if (!MayDeclareConflict(state))
            return NotReviewing;
        if (!MaySee(state, c.Application))
            return NotYours;
        if (state.SignedItems.Contains(c.Application))
            return new Refusal(
                "signed",
                "该份评分表已签署，不能再退回。",
                "The sheet of this application is signed; it cannot be given back.",
                409
            );
        return Text(c.Reason) ?? (Decision)new ConflictDeclared(c with { Reason = c.Reason.Trim() });
    }

    private static Decision Sheet(DutyState state, ScoreSheet act)
    {
        var s = act.Sheet;
        if (WhyNotScore(state, s.Application) is { } refusal)
            return act.TextFault ?? refusal;
        var n = state.Invitation!.Numbers;
        return Refusal.Of([act.TextFault, .. SheetFaults.Of(n, s)]) is { } faults
            ? faults
            : new SheetScored(s with { Comment = s.Comment.Trim() }, Total(n.Criteria, s.Scores));
    }

    /// <summary>What is typed into a sheet that can be scored no more.</summary>
    public static Refusal NotScored { get; } =
        Decision.NotNow(
            "这份评分表已经签署，或者评审任务已经结束，填写的内容不再保存。已填内容仍在本页，可先复制，再刷新页面查看最新情况。",
            "This sheet is signed, or the duty is over: what you type is not kept any more. It still stands on this page and can be "
                + "copied; reload the page to see where things stand."
        );

    private static Refusal? WhyNotScore(DutyState state, string application) =>
        !MayScore(state) ? NotReviewing
        : !MaySee(state, application) ? NotYours
        : !MayScore(state, application) ? Decision.NotNow("该评分表已签署，不能更改。", "This sheet is signed and cannot change.")
        : null;

    private static Decision Signature(DutyState state)
    {
        if (!MayScore(state))
            return NotReviewing;
        var open = state.Open.Count();
        return MaySign(state)
            ? new SheetsSigned(state.Items.Count)
            : new Refusal("sheets-open", $"尚有 {open} 份评分表未完成。", $"{open} score sheets are not complete yet.", 409);
    }

    private static Refusal? Text(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("no-reason", "请写明理由。", "Please give a reason.") { Field = "reason" } : null;

    /// <summary>Why the links to the duty have ended, or null: they do once the expert has left it.</summary>
    public static Sentence? WhyLinksEnded(DutyState state) =>
        state.Stage switch
        {
            DutyStage.Declined => new(
                "您已谢绝评审邀请，评审任务结束，链接随之失效。",
                "You declined the invitation: the duty has ended, and the link with it."
            ),
            DutyStage.Released => new(
                "您的评审任务已经解除，链接随之失效。",
                "You were released from this review: the duty has ended, and the link with it."
            ),
            _ => null,
        };

    private static Refusal NotInvited { get; } = Decision.NotNow("该专家尚未受邀。", "This expert has not been invited.");

    private static Refusal Over { get; } = Decision.NotNow("该评审任务已经结束。", "This review has ended.");

    private static Refusal Answered { get; } = Decision.NotNow("该邀请已经答复。", "The invitation has been answered already.");

    private static Refusal NotReviewing { get; } =
        Decision.NotNow(
            "当前不能进行评审操作：尚未接受邀请，或者评审任务已经结束。",
            "Nothing can be reviewed now: accept the invitation first, or the duty is over."
        );

    private static Refusal NotYours { get; } =
        new("not-yours", "该申报不在您的评审任务中。", "This application is not among those you review.", 404);

    /// <summary>A sheet was changed, in another window perhaps, after the page was opened on which they are signed.</summary>
    public static Refusal OtherSheets { get; } =
        new(
            "other-sheets",
            "您打开本页之后，评分表已有改动。请核对现在的评分后再签署。",
            "A sheet has changed since you opened this page. Please look at the scores as they are now, then sign.",
            409
        );
}
