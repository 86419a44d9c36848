using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>What may happen to an application, and what comes of it. Pages and the workflow ask the same rule.</summary>
public static class ApplicationRules
{
    public static Decision Decide(ApplicationState state, ReceivedAct received) => received.Act switch
    {
        Submit submit => Submission(state, submit, received),
        PassCheck => state.Stage == ApplicationStage.Checking ? new Accepted() : NotInCheck,
        RefuseForm r => state.Stage != ApplicationStage.Checking ? NotInCheck : NeedsText(r.Reason) ?? (Decision)new FormRefused(r.Reason.Trim()),
        RequestSupplement r => AskSupplement(state, r),
        Supplement s => Supplementation(state, s, received),
        Withdraw w => Withdrawal(state, w),
        Place p => state.Stage == ApplicationStage.Accepted || state.Stage == ApplicationStage.Placed ? new Placed(p.Rank, p.Score, p.Standing, p.NoticeFirst, p.NoticeLast) : NotOnList,
        Strike s => state.Stage == ApplicationStage.Placed ? new Struck(s.Reason) : NotOnList,
        Promote p => state.Stage == ApplicationStage.Placed ? new Promoted(p.NoticeFirst, p.NoticeLast) : NotOnList,
        Designate d => state.Stage == ApplicationStage.Placed ? new Designated(d.Number, d.DocumentNumber) : NotOnList,
        EndWithoutDesignation e => state.Stage == ApplicationStage.Placed ? new NotDesignated(e.DocumentNumber) : NotOnList,
        _ => Decision.NotHere,
    };

    /// <summary>The kinds of document a dossier must have (材料清单), in the order in which they are listed.</summary>
    public static IReadOnlyList<(string Kind, string Zh, string En)> Required { get; } =
    [
        ("form", "申报书", "Application form"),
        ("plan", "建设方案", "Construction plan"),
        ("evidence", "佐证材料", "Evidence"),
        ("declaration", "真实性声明", "Declaration of truth"),
    ];

    /// <summary>What a dossier still lacks, or null.</summary>
    public static Refusal? Missing(IReadOnlyList<SealedDocument> documents)
    {
        var lacking = Required.Where(r => documents.All(d => d.Kind != r.Kind)).ToList();
        return lacking.Count == 0 ? null : new Refusal("incomplete",
            "材料不全，缺少：" + string.Join("、", lacking.Select(l => l.Zh)) + "。",
            "The dossier lacks: " + string.Join(", ", lacking.Select(l => l.En)) + ".");
    }

    private static Decision Submission(ApplicationState state, Submit s, ReceivedAct received)
    {
        if (state.Stage != ApplicationStage.None)
            return new Refusal("already-submitted", "该申报已经提交，请勿重复提交。", "This application has been submitted already.", 409);
        if (received.At >= s.Deadline)
            return new Refusal("too-late",
                $"申报已于{Policy.BeijingTime.Say(s.Deadline).Zh}截止，未能提交；草稿仍为您保留。",
                $"The call closed at {Policy.BeijingTime.Say(s.Deadline).En}; this could not be submitted. Your draft is kept.", 409);
        if (string.IsNullOrWhiteSpace(s.Title))
            return new Refusal("title", "请填写申报名称。", "Please give the application a title.");
        if (Missing(s.Documents) is { } missing)
            return missing;
        return new Submitted(received.Case, s.Round, s.Category, s.RoundTitleZh, s.RoundTitleEn, s.Unit, s.UnitName, s.Account, s.Title.Trim(), s.Recommender.Trim(),
            s.Documents, CaseId.Parse(received.Case).Name.ToUpperInvariant(), s.CheckBy, s.Officer, s.Numbers);
    }

    private static Decision AskSupplement(ApplicationState state, RequestSupplement r)
    {
        if (state.Stage != ApplicationStage.Checking)
            return NotInCheck;
        if (state.WasSupplemented)
            return new Refusal("told-once", "补正只能要求一次，且须一次性告知全部内容。", "A supplement is asked for once only, with all defects at once.", 409);
        var defects = r.Defects.Select(d => d.Trim()).Where(d => d.Length > 0).ToList();
        return defects.Count == 0
            ? new Refusal("no-defects", "请逐条写明需要补正的内容。", "Please name what has to be supplemented.")
            : new SupplementRequested(defects, r.Due);
    }

    private static Decision Supplementation(ApplicationState state, Supplement s, ReceivedAct received)
    {
        if (state.Stage != ApplicationStage.Supplement)
            return Decision.NotNow("当前不在补正期内。", "No supplement is asked for now.");
        if (received.At >= state.Supplement!.Due)
            return new Refusal("too-late", "补正期限已过。", "The supplement period is over.", 409);
        if (Missing(s.Documents) is { } missing)
            return missing;
        var before = state.Documents.Select(d => d.Sha256).ToHashSet(StringComparer.Ordinal);
        return s.Documents.All(d => before.Contains(d.Sha256))
            ? new Refusal("nothing-new", "尚未上传新的材料。", "No new document was uploaded yet.")
            : new Supplemented(s.Documents, s.CheckBy);
    }

    private static Decision Withdrawal(ApplicationState state, Withdraw w) =>
        state.Stage is ApplicationStage.Checking or ApplicationStage.Supplement or ApplicationStage.Accepted
            ? new Withdrawn(string.IsNullOrWhiteSpace(w.Reason) ? null : w.Reason.Trim())
            : Decision.NotNow("公示开始后不能撤回申报。", "An application cannot be withdrawn once the list is on notice.");

    private static Refusal? NeedsText(string text) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("no-reason", "请写明理由。", "Please give a reason.") : null;

    private static Refusal NotInCheck { get; } = Decision.NotNow("该申报当前不在形式审查阶段。", "This application is not in its formal check now.");

    private static Refusal NotOnList { get; } = Decision.NotNow("该申报不在名单上。", "This application is not on the list.");
}
