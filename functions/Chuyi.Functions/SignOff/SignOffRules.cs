using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.SignOff;

/// <summary>What a department may do with a list.</summary>
public static class SignOffRules
{
    public static Decision Decide(SignOffState state, ReceivedAct received) =>
        received.Act switch
        {
            { TextFault: { } fault } => fault,
            AskSignature a => state.Stage == SignOffStage.None
                ? new SignatureAsked(a.Request)
                : Decision.NotNow("已送签。", "The department was asked already."),
            Sign s => !MayAnswer(state) ? Answered
            : s.ListHash != state.Request!.ListHash
                ? new Refusal(
                    "other-list",
                    "名单已变化，请重新核对后再签署。",
                    "The list has changed; please read it again before you sign.",
                    409
                )
            : new Signed(s.ListHash),
            ReturnList r => !MayAnswer(state) ? Answered
            : string.IsNullOrWhiteSpace(r.Reason) ? new Refusal("no-reason", "退回须写明理由。", "A return needs a reason.")
            : new SignatureReturned(r.Reason.Trim()),
            SupersedeSignature => MayAnswer(state) ? new SignatureSuperseded() : Answered,
            LockLink l => state.Stage == SignOffStage.None ? NotAsked : new LinkLocked(l.Link, received.Actor),
            RenewLink => MayAnswer(state) ? new LinkRenewed(SignOffDeadlines.LinkUntil(received.At)) : Answered,
            _ => Decision.NotHere,
        };

    /// <summary>Whether the department's answer is awaited.</summary>
    public static bool MayAnswer(SignOffState state) => state.Stage == SignOffStage.Asked;

    /// <summary>Whether the links to the list still open: not once it went back to the office.</summary>
    public static bool HasLiveLinks(SignOffState state) => state.Stage is SignOffStage.Asked or SignOffStage.Signed;

    private static Refusal NotAsked { get; } = Decision.NotNow("尚未送签。", "The department has not been asked.");

    private static Refusal Answered { get; } =
        Decision.NotNow("该名单已经答复，或会签已经终止。", "The list has been answered already, or its signing has ended.");
}
