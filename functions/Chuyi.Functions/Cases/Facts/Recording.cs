using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The activities through which a workflow touches its case: the only code that writes events. What else becomes an
/// event, a letter that went out or an act that came too late, is recorded by it too.
/// </summary>
public sealed class Recording(EventStore events, Inbox inbox, Keys keys)
{
    [Function(nameof(TakeActs))]
    public async Task<ReceivedAct[]> TakeActs([ActivityTrigger] string @case) => [.. await inbox.Waiting(@case)];

    [Function(nameof(Past))]
    public async Task<PastFact[]> Past([ActivityTrigger] string @case) =>
        [
            .. (await events.EventsWithActIds(@case)).Select(past => new PastFact(
                past.Event.Seq,
                past.Event.At,
                past.Event.Hash,
                FactFormat.Read(past.Event),
                past.ActId
            )),
        ];

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
        if (request.ActId is { } actId)
            await inbox.Discard(request.Case, [actId]);
        return new Recorded(request.FirstSeq + sealedEvents.Count - 1, previous);
    }

    /// <summary>
    /// Records what was done outside, such as a letter that went out. Done again after a crash it may come out otherwise or
    /// get further: what was recorded of it the first time stands.
    /// </summary>
    public async Task<Recorded> RecordDone(RecordRequest request)
    {
        try
        {
            return await Record(request);
        }
        catch (InvalidOperationException)
        {
            var there = (await events.Events(request.Case)).Where(e => e.Seq >= request.FirstSeq).Take(request.Facts.Count).ToList();
            if (there is not [{ } first, ..] || first.Prev != request.Previous || there.Any(e => e.At != request.At || !IsOfLetter(e)))
                throw;
            await events.Append(there, request.ActId, request.Tags, request.Summary);
            return new Recorded(there[^1].Seq, there[^1].Hash);
        }
    }

    private static bool IsOfLetter(EventRecord one) => one.Type is nameof(Mail.LetterSent) or nameof(Mail.LetterNotSent);
}
