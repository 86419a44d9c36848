using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Cases;

/// <summary>
/// The activities through which a workflow touches its case: the only code that writes events. What else becomes an
/// event, a letter that went out or an act that came too late, is recorded by it too.
/// </summary>
public sealed partial class Recording(
    EventStore events,
    Inbox inbox,
    Troubles troubles,
    Worklist worklist,
    LateFacts late,
    Endings endings,
    Processes processes,
    Keys keys
)
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
        if (past.LastOrDefault(one => !Settlement.IsAside(FactFormat.Read(one))) is not { } latest)
            return;
        var process = processes.Of(@case);
        var (tags, summary) = (process.Tags(past), process.Summary(past));
        foreach (var one in past.SkipWhile(one => one.At != latest.At))
        {
            // It is as the last of them left it.
            await events.Derive([one], tags, summary?.Name, one == past[^1] ? summary : null, again: true);
            // That a broken-off case was settled says nothing of how it fails anew.
            if (FactFormat.Read(one) is var fact && !Settlement.IsAside(fact))
                await troubles.Follow(@case, one.At, one.Seq, [fact]);
        }
        List<EventRecord> before = [.. past.TakeWhile(one => one.At != latest.At)];
        await worklist.Write(WorkChange.Between(process.Work(@case, before), process.Work(@case, past)));
        await endings.End(@case, past.Skip(before.Count).Select(FactFormat.Read), process.Closes(past, before.Count));
    }

    /// <summary>Records facts, and what follows from them.</summary>
    public async Task<Recorded> Record(RecordRequest request)
    {
        var facts = await Append(request);
        await Follow(facts);
        return facts.Last;
    }

    /// <summary>
    /// Records what was done outside, such as a letter that went out. Done again after a crash it may come out otherwise or
    /// get further: what was recorded of it the first time stands.
    /// </summary>
    public async Task<Recorded> RecordDone(RecordRequest request)
    {
        var done = await AppendDone(request);
        await Follow(done);
        return done.Last;
    }

    private async Task<Appended> Append(RecordRequest request)
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
        return new(request, sealedEvents, sealedEvents.Count > 0 && await events.Append(sealedEvents, request.ActId));
    }

    private async Task<Appended> AppendDone(RecordRequest request)
    {
        try
        {
            return await Append(request);
        }
        catch (InvalidOperationException)
        {
            var there = (await events.Events(request.Case)).Where(e => e.Seq >= request.FirstSeq).Take(request.Facts.Count).ToList();
            if (there is not [{ } first, ..] || first.Prev != request.Previous || there.Any(e => e.At != request.At || !IsOfLetter(e)))
                throw;
            return new(request, there, Again: true);
        }
    }

    // In one go: what is derived of facts and of their letters are rows beside each other.
    private async Task Follow(params Appended[] parts)
    {
        var request = parts[0].Request;
        List<EventRecord> all = [.. parts.SelectMany(part => part.Events)];
        if (all.Count > 0)
            await events.Derive(all, request.Tags, request.Summary?.Name, request.Summary, parts.Any(part => part.Again));
        foreach (var part in parts.Where(part => part.Events.Count > 0))
            await troubles.Follow(request.Case, request.At, part.Events[0].Seq, [.. part.Events.Select(FactFormat.Read)]);
        if (!request.Work.IsNone)
            await worklist.Write(parts[0].Again ? await AsItIsNow(request) : request.Work);
        if (request.MayBeLate)
            await late.Tell(request.Tags.Round, all);
        if (request.ActId is { } actId)
            await inbox.Discard(request.Case, [actId]);
    }

    // What is recorded again may come after later facts: what it opened is not opened once more if they have closed it.
    private async Task<WorkChange> AsItIsNow(RecordRequest request) =>
        request.Work.HeldAgainst(processes.Of(request.Case).Work(request.Case, await events.Events(request.Case)));

    /// <summary>Whether an event tells what became of a letter.</summary>
    public static bool IsOfLetter(EventRecord one) => one.Type is nameof(LetterSent) or nameof(LetterNotSent);

    /// <param name="Again">Whether they stood there already.</param>
    private sealed record Appended(RecordRequest Request, IReadOnlyList<EventRecord> Events, bool Again)
    {
        /// <summary>Where the case ends with them.</summary>
        public Recorded Last => Events is [.., { } last] ? new(last.Seq, last.Hash) : new(Request.FirstSeq - 1, Request.Previous);
    }
}
