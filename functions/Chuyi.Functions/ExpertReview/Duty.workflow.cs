using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.ExpertReview;

/// <summary>An expert's duty in a round: invitation, conflicts, score sheets, signature (专家评审).</summary>
public static class DutyWorkflow
{
    [Function(nameof(DutyWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<DutyState>(context, DutyRules.Decide, DutyLetters.For), Handle);

    private static async Task<string> Handle(CaseDesk<DutyState> duty)
    {
        await duty.Resume();
        await NotifyRound(duty);

        // 邀请: a link to the address in the pool; the code is not in that letter.
        await duty.TakeUntil(state => state.Invitation is not null);

        // 评审: accept or decline, declare conflicts, score, sign. A signed duty opens again if an application is added.
        var told = 0;
        while (!duty.State.IsOver)
        {
            var standsAt = duty.State.Signatures > told ? SignatureRules.StandsAt(duty.State) : null;
            var (remindAt, replaceAt) = (DutyDeadlines.RemindAt(duty.State), DutyDeadlines.ReplaceAt(duty.State));
            var isLast = replaceAt <= remindAt;
            var act = await duty.NextAct(standsAt ?? (isLast ? replaceAt : remindAt));
            if (act is null && standsAt is not null)
            {
                // Nobody can take it back any more: now the round may rank by it.
                told = duty.State.Signatures;
                await TellSigned(duty);
                continue;
            }
            if (act is null && isLast)
                await duty.Record(replaceAt!.Value, DutyWords.Late(duty.State.Invitation!.Numbers));
            else if (act is null)
                await duty.Record(remindAt!.Value, new ReviewReminded(duty.State.Reminders + 1, duty.State.Reminders > 0));
            else
                await duty.Record(act, duty.Decide(act));
            await NotifyRound(duty);
        }
        return duty.State.Stage.ToString();
    }

    private static Task TellSigned(CaseDesk<DutyState> duty) =>
        duty.State.Invitation is { } invitation
            ? duty.SendActs(
                duty.Message(
                    invitation.Round,
                    $"signed-{duty.State.Signatures}",
                    new CompleteDuty(new() { Expert = invitation.Expert, Sheets = duty.State.Items.Count })
                )
            )
            : Task.CompletedTask;

    // Who gave back all that was not signed is done with it.
    private static IEnumerable<ReceivedAct> Done(CaseDesk<DutyState> duty, Fact latest, Invitation invitation, string act) =>
        latest is ConflictDeclared && duty.State.Stage == DutyStage.Signed
            ?
            [
                duty.Message(
                    invitation.Round,
                    act + "-done",
                    new CompleteDuty(new() { Expert = invitation.Expert, Sheets = duty.State.Items.Count })
                ),
            ]
            : [];

    // What the round has to know it is told as people tell it: an act in its Inbox.
    private static async Task NotifyRound(CaseDesk<DutyState> duty)
    {
        if (duty is { Latest.Fact: DutyReleased { IsByRule: true } late, State.Invitation: { } left })
            await duty.SendActs(
                duty.Message(
                    left.Round,
                    "late",
                    new ReplaceExpert(
                        new()
                        {
                            Expert = left.Expert,
                            Reason = late.Reason,
                            IsLate = true,
                        }
                    )
                )
            );
        if (duty is not { Latest: { ActId: { } act } latest, State.Invitation: { } invitation })
            return;
        Act? news = latest.Fact switch
        {
            InvitationDeclined d => new ReplaceExpert(new() { Expert = invitation.Expert, Reason = new(d.Reason, d.Reason) }),
            ConflictDeclared c => new ReturnItem(
                new()
                {
                    Expert = invitation.Expert,
                    Application = c.Conflict.Application,
                    Reason = c.Conflict.Reason,
                }
            ),
            SheetsSigned s when invitation.Numbers.TakeBackMinutes is null => new CompleteDuty(
                new() { Expert = invitation.Expert, Sheets = s.Sheets }
            ),
            _ => null,
        };
        if (news is not null)
            await duty.SendActs([duty.Message(invitation.Round, act, news), .. Done(duty, latest.Fact, invitation, act)]);
    }
}
