using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What the register of experts takes. That somebody is on file was looked up where it was asked for.</summary>
public static class ExpertRegisterRules
{
    public static Decision Decide(ExpertRegisterState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } unfit } => unfit,
            _ when received.Case != CaseId.Experts => Decision.NotHere,
            RetireExpert { Retirement: var r } => Refusal.Of(WhyGone(state, r.Expert), WhyNoReason(r.Reason)) is { } fault ? fault
            : state.Retired.ContainsKey(r.Expert) ? HasRetired
            : new ExpertRetired(r with { Reason = r.Reason.Trim() }),
            BringBackExpert b => !state.Retired.ContainsKey(b.Expert) ? HasNotRetired
            : WhyNoReason(b.Reason) is { } fault ? fault
            : new ExpertBroughtBack(b.Expert, b.Reason.Trim()),
            MergeExperts { Merger: var m } => Merge(state, m),
            _ => Decision.NotHere,
        };

    private static Decision Merge(ExpertRegisterState state, ExpertMerger merger) =>
        merger.From == merger.Into ? IntoItself
        : Refusal.Of(WhyGone(state, merger.From) ?? WhyGone(state, merger.Into), WhyNoReason(merger.Reason)) is { } fault ? fault
        : new ExpertsMerged(merger with { Reason = merger.Reason.Trim() });

    private static Refusal? WhyGone(ExpertRegisterState state, string expert) => state.Merged.ContainsKey(expert) ? IsMerged : null;

    private static Refusal? WhyNoReason(string reason) => reason.Trim().Length > 0 ? null : NoReason;

    public static Refusal NoReason { get; } = new("reason", "请填写理由。", "Please give the reason.");

    public static Refusal IsMerged { get; } =
        Decision.NotNow(
            "该记录已并入另一条，请在合并后的记录上办理。",
            "This record was merged into another; please do it on the page of that one."
        );

    public static Refusal IntoItself { get; } =
        new("into", "记录不能并入自身，请选择另一条。", "A record cannot be merged into itself; please choose another.");

    private static Refusal HasRetired { get; } = Decision.NotNow("该专家已经退出专家库。", "This expert has retired already.");

    private static Refusal HasNotRetired { get; } = Decision.NotNow("该专家没有退出专家库。", "This expert has not retired.");
}
