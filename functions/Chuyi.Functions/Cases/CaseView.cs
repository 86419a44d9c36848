using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>A case as pages see it: its events, their fold, and the acts that are received but not yet recorded.</summary>
public sealed record CaseView<TState>(
    string Id,
    TState State,
    IReadOnlyList<EventRecord> Events,
    IReadOnlyList<ReceivedAct> Untaken,
    IReadOnlySet<string> ActIds
)
    where TState : ICaseState<TState>
{
    public bool Exists => Events.Count > 0;

    /// <summary>Whether this act was received before: it waits in the Inbox or an event came of it.</summary>
    public bool Knows(string actId) => ActIds.Contains(actId) || Untaken.Any(act => act.Id == actId);
}
