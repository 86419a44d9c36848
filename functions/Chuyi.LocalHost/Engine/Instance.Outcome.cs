using System.Security.Cryptography;
using System.Text;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <content>What comes of a step: the instance's row after it, and what it sends.</content>
internal sealed partial class Instance
{
    private const int SeenKept = 200;

    private InstanceRow Next(Step step, Answer answer)
    {
        var row = Show(Row, step);
        if (answer.End is not { } end)
            return row;
        List<Outgoing> outgoing =
        [
            .. SentBy(step),
            .. answer
                .Asked.Where(asked => asked.EventTypeCase is Kind.TaskScheduled or Kind.SubOrchestrationInstanceCreated)
                .Select(asked => new Outgoing(asked)),
        ];
        if (end.ExecutionCompleted?.OrchestrationStatus == OrchestrationStatus.Terminated)
            outgoing.AddRange(LeftOpen(step));
        row = row with { Outgoing = outgoing.Count > 0 ? outgoing : null };
        if (end.ExecutionCompleted is { } completed)
            return row with
            {
                Status = completed.OrchestrationStatus,
                Output = completed.Result,
                Failure = completed.FailureDetails,
                Carried = null,
                Seen = null,
                Last = step,
            };
        return row with
        {
            Generation = row.Generation + 1,
            CreatedAt = step.Time,
            Input = end.ContinueAsNew.Input,
            StartAt = null,
            Version = string.IsNullOrEmpty(answer.NewVersion) ? row.Version : answer.NewVersion,
            Carried = answer.Carried.Count > 0 ? answer.Carried : null,
            Seen = seen is null ? null : [.. seen.Keys.TakeLast(SeenKept)],
        };
    }

    /// <summary>What a termination leaves behind: activities that run on, and children that end too if it goes down to them.</summary>
    private IEnumerable<Outgoing> LeftOpen(Step step)
    {
        var recurse = step.Events.Exists(e => e.ExecutionTerminated?.Recurse == true);
        var index = step.Events.Count;
        var answered = step.Events.Select(Events.Answers).OfType<int>().ToHashSet();
        foreach (var asked in open.Values.Where(asked => !answered.Contains(asked.EventId)))
            if (asked.TaskScheduled is not null)
                yield return new(asked);
            else if (recurse && asked.SubOrchestrationInstanceCreated is { } child)
                yield return new(asked, SendKey(step, index++)) { Stops = child.InstanceId };
    }

    /// <summary>The events that a step sent, each with the key under which it arrives.</summary>
    private IEnumerable<Outgoing> SentBy(Step step) =>
        step
            .Events.Select((made, index) => (made, index))
            .Where(sent => sent.made.EventSent is not null)
            .Select(sent => new Outgoing(sent.made, SendKey(step, sent.index)));

    private string SendKey(Step step, int index)
    {
        var source = $"{Id}|{Row.Execution}|{Row.Generation}|{step.Number}|{index}";
        return $"{step.Time.UtcTicks + index:D20}-s{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..24]}";
    }

    /// <summary>The row as queries see it after a step.</summary>
    private static InstanceRow Show(InstanceRow row, Step step)
    {
        foreach (var came in step.Events)
            row = came.EventTypeCase switch
            {
                Kind.ExecutionStarted or Kind.ExecutionResumed => row with { Status = OrchestrationStatus.Running },
                Kind.ExecutionSuspended => row with { Status = OrchestrationStatus.Suspended },
                _ => row,
            };
        return row with { UpdatedAt = step.Time, CustomStatus = step.Status ?? row.CustomStatus };
    }
}
