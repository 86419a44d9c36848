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
            AskNewContact => MayAnswer(state) ? new NewContactAsked()
            : state.Stage == SignOffStage.None ? NotAsked
            : Answered,
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
            : string.IsNullOrWhiteSpace(r.Reason)
                ? new Refusal("no-reason", "退回须写明理由。", "A return needs a reason.") { Field = "reason" }
            : new SignatureReturned(r.Reason.Trim()),
            SupersedeSignature s => state.Stage is SignOffStage.Asked or SignOffStage.Signed
                ? new SignatureSuperseded { RoundEnded = s.RoundEnded }
                : Answered,
            LockLink when state.Stage == SignOffStage.None => NotAsked,
            LockLink l => WhyLinksEnded(state) is null ? new LinkLocked(l.Link, received.Actor) : Answered,
            RenewLink => MayAnswer(state) ? new LinkRenewed(SignOffDeadlines.LinkUntil(received.At)) : Answered,
            _ => Decision.NotHere,
        };

    /// <summary>Whether the department's answer is awaited.</summary>
    public static bool MayAnswer(SignOffState state) => state.Stage == SignOffStage.Asked;

    /// <summary>Why the links to the list have ended, or null: they do once it went back to the office.</summary>
    public static Sentence? WhyLinksEnded(SignOffState state) =>
        state.Stage switch
        {
            SignOffStage.Returned => new(
                "贵部门已将该名单退回经办部门，本次会签结束，链接随之失效。变更后的名单如需会签，将另行发函。",
                "Your department returned this list to the office: this signing has ended, and the link with it. "
                    + "You will be asked anew if another list is to be signed."
            ),
            SignOffStage.Superseded when state.RoundEnded => new(
                "本批次已终止，未予认定，本次会签随之终止，链接失效。",
                "The round was ended without a designation: this signing has ended, and the link with it."
            ),
            SignOffStage.Superseded => new(
                "该名单已退回经办部门重新确认，本次会签终止，链接随之失效。变更后的名单如需会签，将另行发函。",
                "This list went back to the office to be confirmed anew: this signing has ended, and the link with it. "
                    + "You will be asked anew if another list is to be signed."
            ),
            _ => null,
        };

    private static Refusal NotAsked { get; } = Decision.NotNow("尚未送签。", "The department has not been asked.");

    private static Refusal Answered { get; } =
        Decision.NotNow("该名单已经答复，或会签已经终止。", "The list has been answered already, or its signing has ended.");
}
