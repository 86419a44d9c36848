using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.History;

/// <summary>
/// Commits a round to all of its cases. What the log has of them at one size of it decides, so that anybody who has an
/// export comes to the same root; nothing of it passes through the round but the root.
/// </summary>
public sealed class CaseCommitments(LogWriter writer, LogReader reader, ReadStore readStore, Files files)
{
    [Function(nameof(CommitCases))]
    public Task<CasesCommitted> CommitCases([ActivityTrigger] string round) => Commit(round, (_, _, _, _) => { }, () => false);

    /// <summary>The same after the announcement or the end: it is the last if every outcome, with its letters, is in it.</summary>
    [Function(nameof(Conclude))]
    public async Task<CasesCommitted> Conclude([ActivityTrigger] ConcludeRequest request)
    {
        var list = request.ListHash is { } hash ? await files.Read<RankedList>(Layout.Containers.Notices, hash) : RankedList.Nothing;
        var outcomes = new OutcomeCount();
        return await Commit(
            request.Round,
            (@case, seq, type, _) => outcomes.Add(@case, seq, type),
            () => request.Ended is { } ended ? outcomes.AreThoseOfTheEnd(list, ended) : outcomes.AreThoseOf(list)
        );
    }

    /// <summary>The same once more after the last one, or null if that covers all there is: commitments cover themselves.</summary>
    [Function(nameof(CommitLate))]
    public async Task<CasesCommitted?> CommitLate([ActivityTrigger] CommitLateRequest request)
    {
        var isLate = false;
        var made = await Commit(
            request.Round,
            (_, _, type, leaf) => isLate |= leaf >= request.LogSize && type != CaseCommitment.EventType,
            () => true
        );
        return isLate ? made : null;
    }

    private async Task<CasesCommitted> Commit(string round, Action<string, int, string, long> covered, Func<bool> isLast)
    {
        var size = (await writer.Head(default)).Size;
        var hashes = (await reader.Leaves(size, default)).Select(Convert.ToHexStringLower).ToList();
        var place = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (leaf, hash) in hashes.Index())
            place.TryAdd(hash, leaf);

        var places = new CasePlaces();
        await foreach (var (@case, seq, hash, type) in readStore.AllHashes(round, default))
            if (place.TryGetValue(hash, out var leaf))
            {
                places.Add(@case, seq, leaf);
                covered(@case, seq, type, leaf);
            }
        var commitment = CaseCommitment.Over(places.Ends(size, leaf => hashes[(int)leaf]), size);
        return new CasesCommitted
        {
            Cases = commitment.Cases,
            Root = commitment.Root,
            LogSize = commitment.LogSize,
            IsLast = isLast(),
        };
    }
}
