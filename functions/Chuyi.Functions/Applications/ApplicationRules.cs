using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What may happen to an application, and what comes of it. Pages and the workflow ask the same rule.</summary>
public static class ApplicationRules
{
    public static Decision Decide(ApplicationState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            Submit s => Submission(state, s.Submission, s.Deadline, received),
            TakeBack t => TakeBackRules.Decide(state, t, received.At),
            PassCheck => !MayCheck(state) ? NotInCheck
            : state.AwaitedRecommender is { } awaited ? CandidateRules.Awaits(awaited)
            : MembershipRules.Pass(state),
            NoteRecommendation n => CandidateRules.Hear(state, n.Received),
            RefuseForm r => !MayCheck(state) ? NotInCheck : NeedsText(r.Reason) ?? (Decision)new FormRefused(r.Reason.Trim()),
            RequestSupplement r => AskSupplement(state, r.Order),
            Supplement s => Supplementation(state, s.Dossier, received),
            Withdraw w => Withdrawal(state, w, received.At),
            ConfirmMembership or DeclineMembership or RenewLink or LockLink => MembershipRules.Decide(state, received),
            Place p => state.Stage is ApplicationStage.Accepted or ApplicationStage.Placed ? new Placed(p.Placement) : NotOnList,
            Strike s => state.Stage == ApplicationStage.Placed ? new Struck(s.Reason) : NotOnList,
            Promote p => state.Stage == ApplicationStage.Placed ? new Promoted(p.Notice) : NotOnList,
            Designate d => state.Stage == ApplicationStage.Placed ? new Designated(d.Decision) : NotOnList,
            EndWithoutDesignation e => state.Stage == ApplicationStage.Placed ? new NotDesignated(e.DocumentNumber, e.Reason) : NotOnList,
            _ => Decision.NotHere,
        };

    /// <summary>Whether the office decides on the form now.</summary>
    public static bool MayCheck(ApplicationState state) => state.Stage == ApplicationStage.Checking;

    /// <summary>Whether the office may ask for a supplement now: once, in the check.</summary>
    public static bool MayAskSupplement(ApplicationState state) => MayCheck(state) && !state.WasSupplemented;

    /// <summary>Whether a supplement is asked for now; whether it is in time is held against its receipt.</summary>
    public static bool MaySupplement(ApplicationState state) => state.Stage == ApplicationStage.Supplement;

    /// <summary>Why the documents of a part cannot change now, or null: a supplement has to ask for that part.</summary>
    public static Refusal? WhyNotChange(ApplicationState state, string kind) =>
        !MaySupplement(state)
            ? Decision.NotNow("申报已提交，当前不能更改材料。", "The application is submitted; its documents cannot change now.")
        : state.OpenParts.All(p => p.Kind != kind)
            ? Decision.NotNow("补正通知未要求更改这部分材料。", "The supplement does not ask for this part of the dossier.")
        : null;

    /// <summary>Why a section of the form cannot change now, or null: a supplement has to ask for it.</summary>
    public static Refusal? WhyNotFill(ApplicationState state, string section) =>
        !MaySupplement(state)
            ? Decision.NotNow("申报已提交，当前不能更改申报表。", "The application is submitted; its form cannot change now.")
        : state.OpenSections.All(one => one.Code != section)
            ? Decision.NotNow("补正通知未要求更改申报表的这一节。", "The supplement does not ask for this section of the form.")
        : null;

    /// <summary>Whether its round is decided, and it with that.</summary>
    public static bool IsDecided(ApplicationState state) => state.Stage is ApplicationStage.Designated or ApplicationStage.NotDesignated;

    /// <summary>Whether it may be seen from a unit: its own, or none, which is the office's and the auditors' way.</summary>
    public static bool MaySee(ApplicationState state, string? unit) => unit is null || unit == state.Submission?.Unit;

    /// <summary>Whether the applicant may withdraw now: until the list is on notice.</summary>
    public static bool MayWithdraw(ApplicationState state) =>
        state.Stage is ApplicationStage.Checking or ApplicationStage.Supplement or ApplicationStage.Accepted;

    /// <summary>What a dossier still lacks of the parts its round asks for, or null.</summary>
    public static Refusal? Missing(IReadOnlyList<DossierPart> parts, IReadOnlyList<SealedDocument> documents)
    {
        var lacking = parts.Where(p => p.IsOptional is not true && documents.All(d => d.Kind != p.Kind)).ToList();
        return lacking.Count == 0
            ? null
            : new Refusal(
                "incomplete",
                "材料不全，缺少：" + string.Join("、", lacking.Select(l => l.Name.Zh)) + "。",
                "The dossier lacks: " + string.Join(", ", lacking.Select(l => l.Name.En)) + "."
            );
    }

    private static Decision Submission(ApplicationState state, SubmittedApplication s, DateTimeOffset deadline, ReceivedAct received)
    {
        if (state.Stage != ApplicationStage.None && state.AnewUntil is null)
            return new Refusal("already-submitted", "该申报已经提交，请勿重复提交。", "This application has been submitted already.", 409);
        if (!ApplicationDeadlines.IsOpen(deadline, received.At))
            return new Refusal(
                "too-late",
                $"申报已于{Deadline.Say(deadline).Zh}截止，未能提交；草稿仍为您保留。",
                $"The call closed at {Deadline.Say(deadline).En}; this could not be submitted. Your draft is kept.",
                409
            );
        if (string.IsNullOrWhiteSpace(s.Title))
            return new Refusal("title", "请填写申报名称。", "Please give the application a title.");
        if (Refusal.Of(SubjectRules.Fault(s.Subject, s.UnitName), Missing(s.Numbers.Parts, s.Documents)) is { } missing)
            return missing;
        // By the page and by the workflow: what was held on receipt is part of what was sent.
        if (
            TitleRules.WhyNotApply(s.Subject?.Kind ?? CategorySubject.Institution, s.Numbers.PerUnit, s.Held ?? [], s.Subject?.Name) is
            { } held
        )
            return held;
        return new Submitted(s with { Title = s.Title.Trim(), Recommender = s.Recommender.Trim() }, received.Case.Name.ToUpperInvariant());
    }

    private static Decision AskSupplement(ApplicationState state, SupplementOrder asked)
    {
        if (!MayCheck(state))
            return NotInCheck;
        if (!MayAskSupplement(state))
            return new Refusal(
                "told-once",
                "补正只能要求一次，且须一次性告知全部内容。",
                "A supplement is asked for once only, with all defects at once.",
                409
            );
        var defects = asked.Defects.Select(d => d.Trim()).Where(d => d.Length > 0).ToList();
        var (all, parts) = (state.Submission!.Numbers.Parts, asked.Parts ?? []);
        return Refusal.Of(defects.Count == 0 ? NoDefects : null, parts.All(all.Contains) ? null : NoPart) is { } faults
            ? faults
            : new SupplementRequested(
                asked with
                {
                    Defects = defects,
                    // Where sections of the form are chosen, what is not chosen beside them stays closed.
                    Parts = asked.Sections is null && (parts.Count == 0 || parts.Count == all.Count) ? null : asked.Parts,
                }
            );
    }

    private static Decision Supplementation(ApplicationState state, SupplementedDossier s, ReceivedAct received)
    {
        if (!MaySupplement(state))
            return Decision.NotNow("当前不在补正期内。", "No supplement is asked for now.");
        if (Deadline.IsPast(state.Supplement!.Due, received.At))
            return new Refusal("too-late", "补正期限已过。", "The supplement period is over.", 409);
        if (Missing(state.Submission!.Numbers.Parts, s.Documents) is { } missing)
            return missing;
        var changes = DossierChange.Between(state.Submission.Numbers.Parts, state.Documents, s.Documents);
        if (changes.Select(c => WhyNotChange(state, c.Part.Kind)).FirstOrDefault(refusal => refusal is not null) is { } closed)
            return closed;
        if ((s.Sections ?? []).Select(one => WhyNotFill(state, one.Code)).FirstOrDefault(refusal => refusal is not null) is { } shut)
            return shut;
        if (s.Answers is null != s.Sections is null or { Count: 0 })
            return Decision.NotHere;
        var members = MembershipRules.Change(state, s.Members);
        if (members.IsRefused)
            return members;
        return changes.All(c => c.Added.Count == 0) && members.Facts.Count == 0 && s.Answers is null
            ? new Refusal(
                "nothing-new",
                "尚未上传新的材料，也没有其他更改。",
                "No new document was uploaded yet, and nothing else was changed."
            )
            : Decision.Of([new Supplemented(s), .. changes.Select(c => c.Fact), .. members.Facts]);
    }

    // What the round has set counts, not what it has told: its word that the list is on notice may still be on the way.
    private static Decision Withdrawal(ApplicationState state, Withdraw w, DateTimeOffset at) =>
        state.Stage == ApplicationStage.None ? Decision.NotNow("该申报尚未提交。", "This application has not been submitted.")
        : state.Stage == ApplicationStage.Placed || (MayWithdraw(state) && w.NoticeFrom <= at)
            ? Decision.NotNow(
                "名单已经公示，公示开始后不能撤回申报。",
                "The list is on notice; an application cannot be withdrawn once it is."
            )
        : !MayWithdraw(state) ? Decision.NotNow("该申报已经办结，不能再撤回。", "This application is over and can no longer be withdrawn.")
        : new Withdrawn(string.IsNullOrWhiteSpace(w.Reason) ? null : w.Reason.Trim());

    private static Refusal? NeedsText(string text) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("no-reason", "请写明理由。", "Please give a reason.") { Field = "reason" } : null;

    private static Refusal NoDefects { get; } =
        new("no-defects", "请逐条写明需要补正的内容。", "Please name what has to be supplemented.") { Field = "defects" };

    private static Refusal NoPart { get; } =
        new("part", "所选的材料类别不在本批次的材料清单中。", "A dossier of this round has no such part.");

    /// <summary>For a defect that is not on the checklist.</summary>
    public static Refusal NoDefect { get; } =
        new("defect", "所选事项不在补正事项清单中。", "The checklist has no such defect.") { Field = "defect" };

    /// <summary>For a section that the form of the round does not have.</summary>
    public static Refusal NoSection { get; } =
        new("section", "所选的一节不在本批次的申报表中。", "The form of this round has no such section.") { Field = "section" };

    /// <summary>For a decision on a form that is not checked now.</summary>
    public static Refusal OtherDossier { get; } =
        new(
            "other-dossier",
            "您打开本页之后，材料已有变化（例如已经补正）。请查看现在的材料后再作结论。",
            "The dossier has changed since you opened this page, by a supplement for example. Please look at it as it is now, then decide.",
            409
        );

    public static Refusal NotInCheck { get; } =
        Decision.NotNow("该申报当前不在形式审查阶段。", "This application is not in its formal check now.");

    private static Refusal NotOnList { get; } = Decision.NotNow("该申报不在名单上。", "This application is not on the list.");
}
