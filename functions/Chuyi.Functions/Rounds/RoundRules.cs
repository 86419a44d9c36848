using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.SignOff;

namespace Chuyi.Functions.Rounds;

/// <summary>What the office, the experts' duties, objections and departments may ask of a round.</summary>
public static class RoundRules
{
    public static Decision Decide(RoundState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            OpenRound o => Opening(state, o.Call, received),
            ExtendDeadline e => ExtensionRules.Decide(state, e.Terms, received),
            CorrectCall c => CorrectionRules.Decide(state, c.Terms, received),
            ImportPool p => DrawRules.Import(state, p, received.At),
            CommitDraw c => DrawRules.Commitment(state, c, received),
            DrawExperts d => DrawRules.Values(state, d, received),
            ReplaceExpert r => WhyNotReview(state, r.Leaving.Expert) ?? PanelRules.Replacement(state, r.Leaving, received),
            ExtendReviews e => ReviewExtension.Decide(state, e, received.At),
            ReturnItem r => WhyNotReview(state, r.Returned.Expert) ?? Decision.Of(),
            CompleteDuty c => WhyNotReview(state, c.Duty.Expert) ?? (Decision)new DutyCompleted(c.Duty),
            RankWithFewerSheets f => RankingRules.FewerSheets(state, f.Decision),
            NoteWithdrawal w => RankingRules.Withdrawal(state, w),
            RecordMeeting m => MeetingRules.Decide(state, m.Minutes, received.At),
            ConfirmList c => Confirmation(state, c),
            NoteObjection n => MayNote(state, n.Noted, received.At)
                ? new ObjectionNoted(n.Noted)
                : Decision.NotNow("当前不在公示期。", "Nothing is on notice now."),
            SettleObjection s => state.OpenObjections.Any(o => o.Objection == s.Settled.Objection)
                ? new ObjectionSettled(s.Settled)
                : Decision.NotNow("该异议不在处理中。", "This objection is not open."),
            ReportSignature r => Signature(state, r),
            Announce a => Announcement(state, a.Terms, received.At),
            CommitCases => HasEnded(state.Stage) ? Decision.Of() : Decision.NotNow("该批次尚未办结。", "This round has not ended."),
            NoteNothingLeft n => EndingRules.Decide(state, n),
            EndRound e => EndingRules.Decide(state, e),
            _ => Decision.NotHere,
        };

    /// <summary>Whether the pool may be imported or exchanged now: until experts are drawn from it.</summary>
    public static bool MayImportPool(RoundState state) => state.Stage is RoundStage.Open or RoundStage.Closed && state.Lots.Values is null;

    /// <summary>Whether the office may replace an expert now: while the panel reviews.</summary>
    public static bool MayReplaceExpert(RoundState state) => state.Stage == RoundStage.Review;

    /// <summary>Whether the office sees on its page who the experts are: to replace them, or to say who was at a meeting.</summary>
    public static bool NamesExperts(RoundState state) =>
        MayReplaceExpert(state) || MeetingRules.MayRecord(state) || state.Meeting is not null;

    /// <summary>
    /// Whether what experts write is kept from the office now: whoever may replace an expert does not read the scores before.
    /// Auditors, who replace nobody, read them at any time.
    /// </summary>
    public static bool AreSheetsClosed(RoundStage stage) => stage == RoundStage.Review;

    /// <summary>Whether a list awaits the office's confirmation.</summary>
    public static bool MayConfirm(RoundState state) => state.Stage == RoundStage.Ranked && MeetingRules.IsHeld(state);

    /// <summary>Whether the list is confirmed only with a reason, although nothing on it is moved: who is in is told by no score.</summary>
    public static bool NeedsReason(RoundState state) => state is { Ranking.TieAtCut: true, Sendings: 0 };

    /// <summary>
    /// Whether a list goes on notice once it is confirmed so. One that has been on notice and is confirmed as it was does not:
    /// it goes back to the departments.
    /// </summary>
    public static bool GoesOnNotice(RoundState state, ConfirmList c) => c.Application is not null || !state.IsNoticed;

    /// <summary>Whether departments are still to sign the list.</summary>
    public static bool AwaitsSignatures(RoundState state) => state.Stage == RoundStage.SignOff;

    /// <summary>Whether a round in this stage has shown, or is about to show, its list to everybody.</summary>
    public static bool HasNotice(RoundStage stage) => stage is >= RoundStage.Notice and not RoundStage.Ended;

    /// <summary>Whether the list of a round in this stage is on notice, or is about to be.</summary>
    public static bool IsOnNotice(RoundStage stage) => stage == RoundStage.Notice;

    /// <summary>Whether the list may be announced: every department has signed it.</summary>
    public static bool MayAnnounce(RoundState state) => state.Stage == RoundStage.Signed;

    /// <summary>Whether a round in this stage has ended: nothing is asked of anybody any more.</summary>
    public static bool HasEnded(RoundStage stage) => stage is RoundStage.Announced or RoundStage.Ended;

    /// <summary>Why the links of all its cases have ended, or null: they do once the round has.</summary>
    public static Sentence? WhyLinksEnded(RoundState state) =>
        !HasEnded(state.Stage) ? null
        : state.Announcement is null
            ? new(
                "本批次已经终止，办理结束，链接随之失效。如有疑问，请联系经办部门。",
                "This round was ended: nothing is left to do, and the link has ended. Please turn to the office with questions."
            )
        : new(
            "本批次已经公布结果，办理结束，链接随之失效。如有疑问，请联系经办部门。",
            "The results of this round have been announced: nothing is left to do, and the link has ended. "
                + "Please turn to the office with questions."
        );

    /// <summary>
    /// Why a list cannot go on notice, or null: the working days of its notice, and of a supplementary one after it, must
    /// be known. The office's page asks before the list is confirmed; the days themselves are counted after.
    /// </summary>
    public static Refusal? WhyNotPutOnNotice(WorkingDays days, RoundNumbers numbers, DateTimeOffset at)
    {
        try
        {
            NoticePeriod.DecidedAt(days, at, numbers.NoticeDays * 2);
            return null;
        }
        catch (UnknownYearException unknown)
        {
            return unknown.Refusal;
        }
    }

    /// <summary>The same of a list that is confirmed so: one that needs no notice needs no days for it.</summary>
    public static Refusal? WhyNotPutOnNotice(RoundState state, ConfirmList c, WorkingDays days, DateTimeOffset at) =>
        state.Opening is { } call && GoesOnNotice(state, c) ? WhyNotPutOnNotice(days, call.Numbers, at) : null;

    /// <summary>Why nobody may object to an item now, or null: a notice about it must be up.</summary>
    public static Refusal? WhyNotObject(RoundState state, string item, DateTimeOffset at) =>
        state.Notices.Any(n => n.TakesObjections(at) && n.IsAbout(item))
            ? null
            : new Refusal("not-on-notice", "异议只能在公示期内提出。", "Objections are taken during the notice only.", 409);

    /// <summary>Why a call that is sent out at an instant cannot close at another, or null.</summary>
    public static Refusal? DeadlineFault(DateTimeOffset deadline, DateTimeOffset at) =>
        deadline <= at ? new("deadline", "截止时间必须在将来。", "The deadline must be in the future.") : null;

    /// <summary>Why its places cannot be given as the call says, or null.</summary>
    public static Refusal? AllocationFault(RoundCall call) =>
        call.Allocation is { } allocation ? Refusal.Of(AllocationRules.Faults(allocation, call.Numbers.Quota, call.Numbers.PerUnit)) : null;

    private static Decision Opening(RoundState state, RoundCall call, ReceivedAct received) =>
        state.Stage != RoundStage.None ? Decision.NotNow("该批次已经发布。", "This round is open already.")
        : call.Numbers.Fault() is { } fault ? fault
        : DeadlineFault(call.Deadline, received.At) is { } past ? past
        : RandomSourceRules.Fault(call.RandomSource, call.ChecksFrom) is { } source ? source
        : AllocationFault(call) is { } unallotted ? unallotted
        : GradeRules.Fault(call.Grades, call.Numbers.Quota) is { } ungraded ? ungraded
        : new RoundOpened(call);

    // The list itself, with the deviation applied, is made by an activity: here it is only decided whether it may be.
    private static Decision Confirmation(RoundState state, ConfirmList c)
    {
        if (state.Stage == RoundStage.Ranked && MeetingRules.WhyNotConfirm(state) is { } unheld)
            return unheld;
        if (!MayConfirm(state))
            return Decision.NotNow("当前没有待确认的名单。", "There is no list to confirm now.");
        if (c.ListHash != state.ListHash)
            return OtherList;
        return Refusal.Of(c.Application is not null && c.Rank is null or < 1 ? NoRank : null, Unreasoned(state, c)) is { } faults
            ? faults
            : Decision.Of();
    }

    private static Refusal? Unreasoned(RoundState state, ConfirmList c) =>
        !string.IsNullOrWhiteSpace(c.Reason) ? null
        : c.Application is not null
            ? new("no-reason", "调整名单须说明理由。", "A deviation from the ranking needs a reason.") { Field = "reason" }
        : NeedsReason(state)
            ? new("tie", "名额线上得分相同，须说明理由后确认。", "Scores are equal at the cut line: confirm with a reason.")
            {
                Field = "reason",
            }
        : null;

    private static Decision Signature(RoundState state, ReportSignature r)
    {
        if (!AwaitsSignatures(state) || r.Sending != state.Sendings || state.Signed.Contains(r.Department))
            return Decision.NotNow("该会签已不在进行。", "This signature is no longer awaited.");
        var name = state.Opening!.Departments.FirstOrDefault(d => d.Code == r.Department)?.Name;
        return r.ReturnedBecause is { } because
            ? new DepartmentReturned
            {
                Department = r.Department,
                Name = name,
                Reason = because,
            }
            : new DepartmentSigned(r.Department) { Name = name };
    }

    private static Decision Announcement(RoundState state, AnnouncementTerms a, DateTimeOffset at) =>
        !MayAnnounce(state) ? Decision.NotNow("会签完成后方可公布。", "The list is announced once every department has signed.")
        : a.ListHash != state.ListHash ? OtherList
        : !DocumentNumber.IsWritten(a.DocumentNumber) ? DocumentNumber.Invalid
        : a.Reason is null && AnnouncementRules.OtherYear(a.DocumentNumber, at) is { } unusual ? unusual
        : Decision.Of();

    // It counts by its receipt: what was lodged while its item was on notice is noted also if the round hears of it late.
    private static bool MayNote(RoundState state, ItemObjection objection, DateTimeOffset receivedAt) =>
        state.Stage == RoundStage.Notice
        || (
            state.Stage is RoundStage.Ranked or RoundStage.SignOff or RoundStage.Signed
            && state.Notices.Any(n => (n.Notice.Item is null || n.Notice.Item == objection.Item) && receivedAt < n.Notice.Period.Until)
        );

    // Once the sheets are ranked no expert comes, goes or completes anything.
    private static Refusal? WhyNotReview(RoundState state, string expert) =>
        !MayReplaceExpert(state) ? Decision.NotNow("当前不在专家评审阶段。", "The experts are not reviewing now.")
        : !state.Panel.Contains(expert) ? Decision.NotNow("该专家不在本批次评审组中。", "This expert is not on the panel.")
        : null;

    private static Refusal NoRank { get; } = new("rank", "请给出调整后的名次。", "Please give the rank it moves to.");

    internal static Refusal OtherList { get; } =
        new("other-list", "名单已变化，请刷新后重新确认。", "The list has changed; please look at it again.", 409);
}
