using Chuyi.Functions.Mail;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Holds the letters that the office is told could not be delivered against the events of all cases. Other troubles show again
/// by themselves, or are over.
/// </summary>
public sealed class TroublesRebuild(EventStore events, Troubles troubles)
{
    /// <summary>Mends them. What is noted is read first, so that the events that it is held against are no older.</summary>
    /// <returns>How many were not noted, and how many were settled or never were.</returns>
    public async Task<(int Noted, int Removed)> Run(CancellationToken cancellation)
    {
        var known = (await troubles.All(cancellation))
            .Where(trouble => trouble.Kind == TroubleKind.Letter)
            .Select(trouble => (trouble.Case, trouble.Id))
            .ToHashSet();
        var noted = 0;
        await foreach (var past in events.AllCases(cancellation))
        foreach (var letter in Unsettled(past))
            if (!known.Remove(IdOf(letter)))
                noted += await Note(letter, cancellation) ? 1 : 0;
        foreach (var (@case, id) in known)
            await troubles.Remove(@case, id);
        return (noted, known.Count);
    }

    // It may be settled meanwhile, which removes it.
    private async Task<bool> Note(EventRecord letter, CancellationToken cancellation)
    {
        var (@case, id) = IdOf(letter);
        await troubles.Follow(@case, letter.At, letter.Seq, [FactFormat.Read(letter)]);
        if (Unsettled(await events.Events(@case, cancellation)).Any(one => one.Seq == letter.Seq))
            return true;
        await troubles.Remove(@case, id);
        return false;
    }

    private static IReadOnlyList<EventRecord> Unsettled(IReadOnlyList<EventRecord> past)
    {
        var settled = past.Select(one => Troubles.SettledBy(FactFormat.Read(one))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. past.Where(one => one.Type == nameof(LetterNotSent) && !settled.Contains(Troubles.OfLetter(one.Seq)))];
    }

    private static (CaseId Case, string Id) IdOf(EventRecord letter) => (CaseId.Parse(letter.Case), Troubles.OfLetter(letter.Seq));
}
