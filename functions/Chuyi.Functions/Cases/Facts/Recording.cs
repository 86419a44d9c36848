using Chuyi.Functions.History;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The activities through which a workflow touches its case: the only code that writes events. What else becomes an
/// event, a letter that went out or an act that came too late, is recorded by it too.
/// </summary>
public sealed class Recording(EventStore events, Inbox inbox, Troubles troubles, LateFacts late, Processes processes, Keys keys)
{
    [Function(nameof(TakeActs))]
    public async Task<ReceivedAct[]> TakeActs([ActivityTrigger] string @case) => [.. await inbox.Waiting(@case)];

    [Function(nameof(SoFar))]
    public async Task<CaseSoFar> SoFar([ActivityTrigger] string @case)
    {
        var past = await events.EventsWithActIds(@case);
        await DeriveLatest(CaseId.Parse(@case), [.. past.Select(one => one.Event)]);
        var facts = past.Select(one => new PastFact
        {
            Seq = one.Event.Seq,
            At = one.Event.At,
            Hash = one.Event.Hash,
            Fact = FactFormat.Read(one.Event),
            ActId = one.ActId,
            Actor = one.Event.Actor,
        });
        return new CaseSoFar([.. facts], await inbox.Waiting(@case));
    }

    // The workflow may have broken off between an event and what is derived from it, and nothing else records it again.
    private async Task DeriveLatest(CaseId @case, IReadOnlyList<EventRecord> past)
    {
        if (past.LastOrDefault(one => one.Type != nameof(CaseTakenUp)) is not { } latest)
            return;
        var (tags, summary) = (processes.Of(@case).Tags(past), processes.Of(@case).Summary(past));
        foreach (var one in past.SkipWhile(one => one.At != latest.At))
        {
            await events.Derive(one, tags, summary);
            await troubles.Follow(@case, one.At, one.Seq, [FactFormat.Read(one)]);
        }
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
        await troubles.Follow(request.Case, request.At, request.FirstSeq, request.Facts);
        if (request.MayBeLate)
            await late.Tell(request.Tags.Round, sealedEvents);
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
            await troubles.Follow(request.Case, request.At, request.FirstSeq, [.. there.Select(FactFormat.Read)]);
            if (request.MayBeLate)
                await late.Tell(request.Tags.Round, there);
            return new Recorded(there[^1].Seq, there[^1].Hash);
        }
    }

    /// <summary>Whether an event tells what became of a letter.</summary>
    public static bool IsOfLetter(EventRecord one) => one.Type is nameof(Mail.LetterSent) or nameof(Mail.LetterNotSent);
}
