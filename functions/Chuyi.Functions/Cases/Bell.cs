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

/// <summary>Acts one case posts to others.</summary>
public sealed record Told(IReadOnlyList<ReceivedAct> Acts);

/// <summary>
/// Wakes the workflow of a case, or starts it. A bell carries only the act's id and may get lost: the act itself
/// waits in the Inbox, and the sweep rings again.
/// </summary>
public sealed class Bell(Inbox inbox, ILogger<Bell> log)
{
    public const string Name = "bell";

    /// <summary>Puts an act into the Inbox, then rings. False when the act waits there already.</summary>
    public async Task<bool> Post(DurableTaskClient client, ReceivedAct received, bool opens = false)
    {
        var isNew = await inbox.Post(received);
        await Ring(client, received.Case, received.Id, opens);
        return isNew;
    }

    /// <summary>
    /// Rings, or starts the workflow. Which exception the engine throws for an instance that is missing, exists or
    /// has ended differs between its back ends: whatever the first way says, the second is tried.
    /// </summary>
    public async Task Ring(DurableTaskClient client, string @case, string act, bool opens = false)
    {
        Task Raise() => client.RaiseEventAsync(@case, Name, act);
        Task Start() => client.ScheduleNewOrchestrationInstanceAsync(WorkflowOf(@case), @case, Once(@case));

        if (!await Succeeds(opens ? Start : Raise) && !await Succeeds(opens ? Raise : Start))
            log.LogWarning("The bell of {Case} was lost; the sweep rings again", @case);
    }

    [Function(nameof(Tell))]
    public async Task Tell([ActivityTrigger] Told told, [DurableClient] DurableTaskClient client)
    {
        foreach (var act in told.Acts)
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
