using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// When a signature stands: minutes after it was given its expert can still take it back. Until then the round is not told of it,
/// so that nothing is ranked by what may change.
/// </summary>
public static class SignatureRules
{
    /// <summary>How often one expert signs at most where they take it back: each time a letter goes out.</summary>
    public const int MostSignatures = 5;

    /// <summary>When the latest signature stands; null where it did at once, and where nothing is signed.</summary>
    public static DateTimeOffset? StandsAt(DutyState state) =>
        state is { Stage: DutyStage.Signed, SignedAt: { } at, Invitation.Numbers.TakeBackMinutes: { } minutes }
            ? at.AddMinutes(minutes)
            : null;

    /// <summary>Whether what is signed may still be open again: more time that is given until then holds once it is.</summary>
    public static bool MayReopen(DutyState state, DateTimeOffset at) => state.Signatures < MostSignatures && at < StandsAt(state);

    /// <summary>Until when it can be taken back, or null: it was too often, or it is too late.</summary>
    public static DateTimeOffset? TakenBackUntil(DutyState state, DateTimeOffset now) =>
        MayReopen(state, now) && !WouldBeReplaced(state, now) ? StandsAt(state) : null;

    /// <summary>
    /// Whether the day is over after which the round gives to another what is not signed: open again, it would be lost at once.
    /// </summary>
    public static bool WouldBeReplaced(DutyState state, DateTimeOffset at) => DutyDeadlines.ReplacedFrom(state) <= at;

    public static Decision Decide(DutyState state, DateTimeOffset at) =>
        StandsAt(state) is not { } until ? Decision.NotNow("没有可以撤回的签署。", "There is no signature to take back.")
        : state.Signatures >= MostSignatures
            ? Decision.NotNow(
                $"评分表已签署 {MostSignatures} 次，不能再撤回。",
                $"The sheets were signed {MostSignatures} times; this cannot be taken back any more."
            )
        : at >= until
            ? Decision.NotNow(
                $"签署已超过 {state.Invitation!.Numbers.TakeBackMinutes} 分钟，不能再撤回。",
                $"They were signed more than {state.Invitation.Numbers.TakeBackMinutes} minutes ago; this cannot be taken back any more."
            )
        : WouldBeReplaced(state, at)
            ? Decision.NotNow(
                "已过更换专家的期限，撤回后评审将转交他人，因此不能撤回。",
                "The day is over after which reviews that are not signed go to another expert; this cannot be taken back any more."
            )
        : new SheetsTakenBack(state.Items.Except(state.SignedBefore).Count());
}
