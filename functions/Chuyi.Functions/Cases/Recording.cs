using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The activities through which a workflow touches its case: the only code that writes events. What else becomes an
/// event, a letter that went out or an act that came too late, is recorded by it too.
/// </summary>
public sealed class Recording(EventStore events, Inbox inbox, Troubles troubles, Keys keys)
{
    [Function(nameof(TakeActs))]
    public async Task<ReceivedAct[]> TakeActs([ActivityTrigger] string @case) => [.. await inbox.Waiting(@case)];

    [Function(nameof(SoFar))]
    public async Task<CaseSoFar> SoFar([ActivityTrigger] string @case)
    {
        var facts = (await events.EventsWithActIds(@case)).Select(past => new PastFact(
            past.Event.Seq,
            past.Event.At,
            past.Event.Hash,
            FactFormat.Read(past.Event),
            past.ActId,
            past.Event.Actor
        ));
        return new CaseSoFar([.. facts], await inbox.Waiting(@case));
    }

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
            await events.Append(sealedEvents, request.ActId, request.Tags, request.Summary);
        await troubles.Follow(request);
        if (request.ActId is { } actId)
            await inbox.Discard(request.Case, [actId]);
        return new Recorded(request.FirstSeq + sealedEvents.Count - 1, previous);
    }
}
