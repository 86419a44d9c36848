using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>Holds the worklist against the events of all cases, and makes it what they say.</summary>
public sealed class WorklistRebuild(EventStore events, Processes processes, Worklist worklist)
{
    /// <summary>Mends the list. Cases may go on meanwhile: what looks wrong is looked at once more by itself.</summary>
    /// <returns>What was missing, and what was too much.</returns>
    public async Task<WorkChange> Run(CancellationToken cancellation)
    {
        var asked = new List<WorkItem>();
        await foreach (var one in events.AllCases(null, cancellation))
            asked.AddRange(Work(CaseId.Parse(one[0].Case), one));
        var wrong = WorkChange.Between(await worklist.All(cancellation), asked);
        var (opened, closed) = (new List<WorkItem>(), new List<WorkItem>());
        foreach (var @case in wrong.Opened.Concat(wrong.Closed).Select(item => item.Case).Distinct())
        {
            var now = Work(@case, await events.Events(@case, cancellation));
            var still = wrong.Of(@case).HeldAgainst(now);
            opened.AddRange(still.Opened);
            closed.AddRange(still.Closed);
        }
        var change = new WorkChange(opened, closed);
        await worklist.Write(change);
        return change;
    }

    private IReadOnlyList<WorkItem> Work(CaseId @case, IReadOnlyList<EventRecord> past) => processes.Of(@case).Work(@case, past);
}
