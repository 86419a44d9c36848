using Chuyi.Functions.Applications;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Wakes the workflow of a case, or starts it. A signal carries only the act's id and may get lost: the act itself
/// waits in the Inbox, and the sweep signals again.
/// </summary>
public sealed class CaseSignal(Inbox inbox, ILogger<CaseSignal> log)
{
    public const string Name = "signal";

    /// <summary>Puts an act into the Inbox, then wakes the case. False when the act waits there already.</summary>
    public async Task<bool> Post(DurableTaskClient client, ReceivedAct received, bool opens = false)
    {
        var isNew = await inbox.Post(received);
        await Wake(client, received.Case, received.Id, opens);
        return isNew;
    }

    /// <summary>
    /// Wakes the workflow, or starts it. Which exception the engine throws for an instance that is missing, exists or
    /// has ended differs between its back ends: whatever the first way says, the second is tried.
    /// </summary>
    public async Task Wake(DurableTaskClient client, string @case, string actId, bool opens = false)
    {
        Task Raise() => client.RaiseEventAsync(@case, Name, actId);
        Task Start() => client.ScheduleNewOrchestrationInstanceAsync(WorkflowOf(@case), @case, Once(@case));

        if (!await Succeeds(opens ? Start : Raise) && !await Succeeds(opens ? Raise : Start))
            log.LogWarning("The signal of {Case} was lost; the sweep signals again", @case);
    }

    [Function(nameof(SendActs))]
    public async Task SendActs([ActivityTrigger] SendActsRequest request, [DurableClient] DurableTaskClient client)
    {
        foreach (var act in request.Acts)
            await Post(client, act, Opens(act.Act));
    }

    private static bool Opens(Act act) =>
        act is InviteExpert or AskSignature or IssueDesignation or LodgeObjection or OpenAccount or OpenRound or Submit;

    private async Task<bool> Succeeds(Func<Task> way)
    {
        try
        {
            await way();
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            log.LogDebug(refused, "One way of waking a workflow was refused");
            return false;
        }
    }

    private static StartOrchestrationOptions Once(string @case) =>
        new StartOrchestrationOptions(@case).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);

    private static string WorkflowOf(string @case) => @case[0] switch
    {
        'R' => nameof(RoundWorkflow),
        'A' => nameof(ApplicationWorkflow),
        'D' => nameof(DutyWorkflow),
        'O' => nameof(ObjectionWorkflow),
        'S' => nameof(SignOffWorkflow),
        'G' => nameof(DesignationWorkflow),
        'P' => nameof(AccountWorkflow),
        _ => throw new ArgumentException($"No process has cases named {@case}.", nameof(@case)),
    };
}
