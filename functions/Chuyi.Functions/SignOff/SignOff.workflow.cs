using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.SignOff;

/// <summary>One department's signature under one confirmed list (会签).</summary>
public static class SignOffWorkflow
{
    [Function(nameof(SignOffWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(new CaseDesk<SignOffState>(context, SignOffRules.Decide, SignOffLetters.For), Handle);

    private static async Task<string> Handle(CaseDesk<SignOffState> desk)
    {
        await desk.Resume();

        // 送签: a link to the contact on file, to the list and its hash.
        await desk.TakeUntil(state => state.Request is not null);

        // 会签: approve or return with reasons; reminded each time the days of the round have passed.
        while (desk.State.Stage == SignOffStage.Asked)
            await desk.TakeOr(SignOffDeadlines.RemindAt(desk.State), new SignatureReminded(desk.State.Reminders + 1));

        // 终止: the list went back to the office meanwhile; the round itself said so.
        if (desk.State.Stage == SignOffStage.Superseded)
            return desk.State.Stage.ToString();

        var request = desk.State.Request!;
        var answer = new ReportSignature
        {
            Sending = request.Sending,
            Department = request.Department.Code,
            ReturnedBecause = desk.State.ReturnedBecause,
        };
        await desk.SendActs(desk.Message(request.Round, "answer", answer));
        return desk.State.Stage.ToString();
    }
}
