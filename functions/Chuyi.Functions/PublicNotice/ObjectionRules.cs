using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.PublicNotice;

/// <summary>What may happen to an objection.</summary>
public static class ObjectionRules
{
    public static Decision Decide(ObjectionState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            LodgeObjection l => state.Stage != ObjectionStage.None ? Decision.NotNow("该异议已提出。", "This objection was lodged already.")
            : l.Objection.Text.Trim().Length < l.Numbers.ShortestObjection ? TooShort(l.Numbers.ShortestObjection)
            : new ObjectionLodged(l.Objection with { Text = l.Objection.Text.Trim() }),
            VerifyContact => state.Stage == ObjectionStage.Lodged
                ? new ContactVerified()
                : Decision.NotNow("无需确认。", "There is nothing to confirm."),
            DecideObjection d => !MayDecide(state) ? Decision.NotNow("该异议当前不能作出结论。", "This objection cannot be decided now.")
            : Unreasoned(d.Ruling.Reason) is { } unreasoned ? unreasoned
            : new ObjectionDecided(d.Ruling with { Reason = d.Ruling.Reason.Trim() }),
            LockLink l => state.Stage == ObjectionStage.None
                ? Decision.NotNow("没有该异议。", "There is no such objection.")
                : new LinkLocked(l.Link, received.Actor),
            _ => Decision.NotHere,
        };

    /// <summary>Why nobody objects under this name, or null.</summary>
    public static Refusal? Objector(string name) =>
        name.Length < 2
            ? new(
                "anonymous",
                "请填写真实姓名或单位全称，匿名异议不予受理。",
                "Please give your real name or the unit's full name; anonymous objections are not taken."
            )
        : TextLimits.Fault("unitName", name) is { } unfit ? unfit with { Field = "name" }
        : null;

    /// <summary>Why nothing is decided for this reason, or null.</summary>
    public static Refusal? Unreasoned(string reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? new("no-reason", "请写明核查结论与理由。", "Please give the finding and its reason.") { Field = "reason" }
            : TextLimits.Fault("reason", reason);

    /// <summary>Whether the office decides on it now: its contact is confirmed.</summary>
    public static bool MayDecide(ObjectionState state) => state.Stage == ObjectionStage.Verified;

    private static Refusal TooShort(int least) =>
        new("text", $"请写明异议的事实与依据，至少 {least} 个字。", $"Please state facts and grounds, at least {least} characters.");
}
