using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Applications;

/// <summary>
/// Holds every sealed file against its event, each night: whether it is there and as long as it was, and of a sample whether it
/// is what it was. A difference is a fact of its case, which is in trouble until somebody says how it was settled. Done twice it
/// is done once; a night on which storage fails is made good by the next. A thousand events and five thousand files cost a
/// request each, and what is read whole is bounded.
/// </summary>
public sealed class DossierAudit(EventStore events, StoredFiles stored, CaseSignal signal, TimeProvider clock)
{
    /// <summary>Runs at ten to three in Beijing.</summary>
    [Function(nameof(CheckDocuments))]
    public async Task CheckDocuments(
        [TimerTrigger("0 50 18 * * *", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        var sample = new Sample(clock.GetUtcNow());
        IReadOnlyDictionary<UInt128, long>? lengths = null;
        await foreach (var past in events.AllCases(SealedFile.Kinds, cancellation))
        {
            if (SealedFile.Of(past) is not { Count: > 0 } files)
                continue;
            lengths ??= await stored.Lengths(cancellation);
            if (await stored.Compare(files, lengths, cancellation) is { Count: > 0 } found)
                await Note(client, past, found, cancellation);
            else
                foreach (var file in files)
                    sample.Add(file);
        }
        foreach (var file in sample.Files())
            if (await stored.Read(file, cancellation) is { } difference)
                await Note(client, await events.Events(file.Case, cancellation), [difference], cancellation);
    }

    // The act goes by what was found and by how often the case was settled: what was put back and is lost again is found again.
    private async Task Note(
        DurableTaskClient client,
        IReadOnlyList<EventRecord> past,
        IReadOnlyList<FileDifference> found,
        CancellationToken cancellation
    )
    {
        var (@case, settled) = (CaseId.Parse(past[0].Case), past.Count(one => one.Type == nameof(TroubleSettled)));
        var act = new NoteFiles(found.Count, [.. found.Take(FileDifference.Longest)]);
        var id = $"files-{Keys.Hash(Json.Write(act))[..24]}-{settled}";
        if (!await events.HasTaken(@case, id, cancellation))
            await signal.Post(client, new ReceivedAct(id, @case, @case, clock.GetUtcNow(), act), cancellation: cancellation);
    }
}
