using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

/// <summary>What may happen to an objection.</summary>
public static class ObjectionRules
{
    /// <summary>An objection has at least this many characters: it must say what and why.</summary>
    public const int ShortestText = 20;

    public static Decision Decide(ObjectionState state, ReceivedAct received) => received.Act switch
    {
        LodgeObjection l => state.Stage != ObjectionStage.None ? Decision.NotNow("该异议已提出。", "This objection was lodged already.")
            : l.Text.Trim().Length < ShortestText ? new Refusal("text", $"请写明异议的事实与依据，至少 {ShortestText} 个字。", $"Please state facts and grounds, at least {ShortestText} characters.")
            : new ObjectionLodged(received.Case, l.Round, l.Category, l.Item, l.UnitName, l.Text.Trim(), l.ObjectorKind, l.VerifyBy, l.Officer),
        VerifyContact => state.Stage == ObjectionStage.Lodged ? new ContactVerified() : Decision.NotNow("无需确认。", "There is nothing to confirm."),
        DecideObjection d => !MayDecide(state) ? Decision.NotNow("该异议当前不能裁决。", "This objection cannot be decided now.")
            : string.IsNullOrWhiteSpace(d.Reason) ? new Refusal("no-reason", "请写明核查结论与理由。", "Please give the finding and its reason.")
            : new ObjectionDecided(d.Upheld, d.Reason.Trim()),
        LockLink l => new LinkLocked(l.Link, received.Actor),
        _ => Decision.NotHere,
    };

    /// <summary>Whether the office decides on it now: its contact is confirmed.</summary>
    public static bool MayDecide(ObjectionState state) => state.Stage == ObjectionStage.Verified;

    /// <summary>Until when an objector confirms the contact given: hours, so to the second.</summary>
    public static DateTimeOffset VerifyBy(DateTimeOffset lodged, RoundNumbers numbers) => lodged.AddHours(numbers.ContactHours);
}
