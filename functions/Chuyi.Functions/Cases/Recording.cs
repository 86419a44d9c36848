using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Cases;

/// <summary>What a workflow asks to be recorded. Sequence and instant are its choice, so that a repetition is the same.</summary>
/// <param name="Case">The case.</param>
/// <param name="FirstSeq">The sequence of the first fact.</param>
/// <param name="Previous">The hash of the event before it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When it was done.</param>
/// <param name="Facts">What was done, in order.</param>
/// <param name="Act">The act they came of, or null.</param>
/// <param name="Tags">Where the case stands after them.</param>
/// <param name="Entry">The case's line in the list of its round, or null.</param>
public sealed record RecordRequest(
    string Case, int FirstSeq, string Previous, string Actor, DateTimeOffset At,
    IReadOnlyList<Fact> Facts, string? Act, CaseTags Tags, ListEntry? Entry);

/// <summary>The last event that was recorded.</summary>
public sealed record Recorded(int Seq, string Hash);

/// <summary>A fact that was recorded before.</summary>
/// <param name="Act">The act it came of, or null.</param>
public sealed record PastFact(int Seq, DateTimeOffset At, string Hash, Fact Fact, string? Act = null);

/// <summary>The activities through which a workflow touches its case: the only code that writes events.</summary>
public sealed class Recording(EventStore events, Inbox inbox, Keys keys)
{
    [Function(nameof(TakeActs))]
    public async Task<Posted[]> TakeActs([ActivityTrigger] string @case) => [.. await inbox.Waiting(@case)];

    [Function(nameof(Past))]
    public async Task<PastFact[]> Past([ActivityTrigger] string @case) =>
        [.. (await events.EventsWithActs(@case)).Select(past => new PastFact(past.Event.Seq, past.Event.At, past.Event.Hash, FactFormat.Read(past.Event), past.Act))];

    [Function(nameof(Record))]
    public async Task<Recorded> Record([ActivityTrigger] RecordRequest request)
    {
        var sealedEvents = new List<EventRecord>();
        var previous = request.Previous;
        foreach (var fact in request.Facts)
        {
            var seq = request.FirstSeq + sealedEvents.Count;
            var one = FactFormat.Seal(keys, request.Case, seq, request.At, request.Actor, fact, previous);
            sealedEvents.Add(one);
            previous = one.Hash;
        }
        if (sealedEvents.Count > 0)
            await events.Append(sealedEvents, request.Act, request.Tags, request.Entry);
        if (request.Act is { } act)
            await inbox.Discard(request.Case, [act]);
        return new Recorded(request.FirstSeq + sealedEvents.Count - 1, previous);
    }
}
