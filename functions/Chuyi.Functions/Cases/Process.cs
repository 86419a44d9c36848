using Chuyi.Functions.Mail;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>One process: all that depends on which kind a case is. Each is declared beside its workflow, in <c>*.process.cs</c>.</summary>
public sealed record Process
{
    /// <summary>The kind of its cases, and so the first letter of their ids.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The name of the orchestrator that handles a case.</summary>
    public required string Workflow { get; init; }

    /// <summary>Where the office finds a case.</summary>
    public required Func<CaseId, string> Address { get; init; }

    /// <summary>The acts with which a case begins: sent to a case whose workflow is not there yet, one of them starts it.</summary>
    public required IReadOnlyList<Type> OpenedBy { get; init; }

    /// <summary>What comes of an act after these events, by the rules of this kind of case.</summary>
    public required Func<IReadOnlyList<EventRecord>, ReceivedAct, Decision> Decide { get; init; }

    /// <summary>The letters of a case after these events.</summary>
    public required Func<IReadOnlyList<EventRecord>, CaseLetters> Letters { get; init; }

    /// <summary>Where a case stands after these events.</summary>
    public required Func<IReadOnlyList<EventRecord>, CaseTags> Tags { get; init; }

    /// <summary>Whether the round of a case may be over while it stands as after these events.</summary>
    public required Func<IReadOnlyList<EventRecord>, bool> MayOutlastRound { get; init; }

    /// <summary>The summary of a case after these events, or null where none is kept.</summary>
    public required Func<IReadOnlyList<EventRecord>, CaseSummary?> Summary { get; init; }

    /// <summary>Where a case stood after each of these events.</summary>
    public required Func<IReadOnlyList<EventRecord>, IReadOnlyList<CaseStanding>> Standings { get; init; }

    /// <summary>What a case asks of people after these events.</summary>
    public required Func<CaseId, IReadOnlyList<EventRecord>, IReadOnlyList<WorkItem>> Work { get; init; }

    /// <summary>For what something that was typed is kept no more after these events, and was before all but the first so many.</summary>
    public required Func<IReadOnlyList<EventRecord>, int, IReadOnlyList<string>> Closes { get; init; }

    /// <summary>What people call a case after these events, or null where they have no name for it.</summary>
    public Func<IReadOnlyList<EventRecord>, Sentence?> Name { get; init; } = _ => null;

    /// <summary>The code that is asked for behind a link of such a case.</summary>
    public LinkSecret LinkCode { get; init; } = LinkSecret.Phone;

    /// <summary>Whether a new link can be asked for in place of a dead one: not where a page showed the code.</summary>
    public bool MayRenewLinks => LinkCode == LinkSecret.Phone;

    /// <summary>
    /// Why the links of a case have ended after these events, however long they were to live, or null. With those of a round
    /// end the links of every case that belongs to it.
    /// </summary>
    public Func<IReadOnlyList<EventRecord>, Sentence?> WhyLinksEnded { get; init; } = _ => null;

    /// <summary>What giving the right code asks of the case by itself, or null for nothing.</summary>
    public Act? LinkConfirms { get; init; }

    /// <summary>What somebody is told before an act that these events allow and nothing takes back, or null.</summary>
    public Func<IReadOnlyList<EventRecord>, Act, Interruption?> Interruption { get; init; } = (_, _) => null;

    /// <summary>The process whose cases have this state and these rules.</summary>
    public static Process Of<TState>(
        string workflow,
        Func<TState, ReceivedAct, Decision> rules,
        Func<TState, Fact, IEnumerable<Letter>> letters,
        Func<CaseId, string> address,
        params Type[] openedBy
    )
        where TState : ICaseState<TState> =>
        new()
        {
            Kind = TState.Kind,
            Workflow = workflow,
            Address = address,
            OpenedBy = openedBy,
            Decide = (past, act) => rules(EventStore.Fold<TState>(past), act),
            Letters = past => CaseLetters.Of(past, letters),
            Tags = past => EventStore.Fold<TState>(past).Tags,
            MayOutlastRound = past => EventStore.Fold<TState>(past).MayOutlastRound,
            Work = (@case, past) => WorkItem.Of(EventStore.Fold<TState>(past), @case),
            Closes = Closed<TState>,
            Summary = past => EventStore.Fold<TState>(past) is ISummarized summarized ? summarized.Summary : null,
            Standings = past =>
                [.. EventStore.Folds<TState>(past).Select(state => new CaseStanding(state.Tags, (state as ISummarized)?.Summary))],
        };

    // Of each of the states, from the one before them on: one of them may have opened what another closed.
    private static IReadOnlyList<string> Closed<TState>(IReadOnlyList<EventRecord> past, int before)
        where TState : ICaseState<TState>
    {
        List<TState> states = [TState.Empty, .. EventStore.Folds<TState>(past)];
        return [.. states.Skip(before).SelectMany(state => state.BeingTyped).Except(states[^1].BeingTyped)];
    }

    /// <summary>What comes of an act after these events, whether its kind of case takes it or any does.</summary>
    public Decision DecideAny(IReadOnlyList<EventRecord> past, ReceivedAct act) =>
        CaseRules.Decide(act, Letters(past), one => Decide(past, one));

    /// <summary>The same, with what people call a case of it.</summary>
    public Process Named<TState>(Func<TState, Sentence?> name)
        where TState : ICaseState<TState> => this with { Name = past => name(EventStore.Fold<TState>(past)) };

    /// <summary>The same, with what somebody is told before an act of it.</summary>
    public Process Interrupted<TState>(Func<TState, Act, Interruption?> interruption)
        where TState : ICaseState<TState> => this with { Interruption = (past, act) => interruption(EventStore.Fold<TState>(past), act) };
}
