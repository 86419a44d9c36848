using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Chuyi.LocalHost.Engine;

/// <content>Decides what a step takes now, later or never.</content>
internal sealed partial class Instance
{
    /// <summary>What came before a scheduled start; it waits for it.</summary>
    private List<Message>? early;

    /// <summary>Keys of what other instances sent and a step took, so that a repeated delivery is known.</summary>
    private OrderedDictionary<string, bool>? seen;

    private List<Message> Accept(List<Message> batch, out List<string> repeated)
    {
        List<Message> accepted = [];
        repeated = [];
        for (var i = 0; i < batch.Count; i++)
        {
            var message = batch[i];
            if (IsStale(message))
            {
                if (message.Key is { } known)
                    repeated.Add(known);
            }
            else if (message.Kind == Kind.ExecutionStarted)
            {
                accepted.AddRange([message, .. (Row.Carried ?? []).Select(carried => new Message(carried))]);
                // In the next step: one transaction must hold what a step takes.
                PutFront([.. early ?? [], .. batch[(i + 1)..]]);
                early = null;
                break;
            }
            else if (steps == 0 && !message.EndsByHost)
                (early ??= []).Add(message);
            else
                accepted.Add(message);
        }
        return accepted;
    }

    private bool IsStale(Message message) =>
        message.Kind switch
        {
            Kind.ExecutionStarted => message.Generation != Row.Generation || steps > 0,
            Kind.ExecutionCompleted => message.Generation != Row.Generation,
            _ when Events.Answers(message.Event) is { } call => message.Generation != Row.Generation || !open.ContainsKey(call),
            _ => message.Key is { } key && seen?.ContainsKey(key) == true,
        };

    private void Note(IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(IsSendKey))
            (seen ??= []).TryAdd(key, true);
    }

    private static bool IsSendKey(string key) => key.Contains("-s", StringComparison.Ordinal);
}
