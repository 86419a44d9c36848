using Chuyi.Functions.Mail;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Holds the letters that the office is told could not be delivered, and the sealed files that differ, against the events of all
/// cases. Other troubles show again by themselves, or are over.
/// </summary>
public sealed class TroublesRebuild(EventStore events, Troubles troubles)
{
    /// <summary>Mends them. What is noted is read first, so that the events that it is held against are no older.</summary>
    /// <returns>How many were not noted, and how many were settled or never were.</returns>
    public async Task<(int Noted, int Removed)> Run(CancellationToken cancellation)
    {
        var known = (await troubles.All(cancellation))
            .Where(trouble => trouble.Kind is TroubleKind.Letter or TroubleKind.Files)
            .Select(trouble => (trouble.Case, trouble.Id))
            .ToHashSet();
        var noted = 0;
        await foreach (var past in events.AllCases(null, cancellation))
        foreach (var made in Unsettled(past))
            if (!known.Remove(IdOf(made)))
                noted += await Note(made, cancellation) ? 1 : 0;
        foreach (var (@case, id) in known)
            await troubles.Remove(@case, id);
        return (noted, known.Count);
    }

    // It may be settled meanwhile, which removes it.
    private async Task<bool> Note(EventRecord made, CancellationToken cancellation)
    {
        var (@case, id) = IdOf(made);
        await troubles.Follow(@case, made.At, made.Seq, [FactFormat.Read(made)]);
        if (Unsettled(await events.Events(@case, cancellation)).Any(one => one.Seq == made.Seq))
            return true;
        await troubles.Remove(@case, id);
        return false;
    }

    private static IReadOnlyList<EventRecord> Unsettled(IReadOnlyList<EventRecord> past)
    {
        var settled = past.Select(one => Troubles.SettledBy(FactFormat.Read(one))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. past.Where(one => Troubles.MadeBy(one.Type, one.Seq) is { } id && !settled.Contains(id))];
    }

    private static (CaseId Case, string Id) IdOf(EventRecord made) => (CaseId.Parse(made.Case), Troubles.MadeBy(made.Type, made.Seq)!);
}
