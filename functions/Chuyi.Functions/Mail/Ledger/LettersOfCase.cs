using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.History.Events;

namespace Chuyi.Functions.Mail;

/// <summary>What has become of the letters of one case, by its facts and by what is noted of those that wait.</summary>
public sealed class LettersOfCase(
    Processes processes,
    Troubles troubles,
    LinkStore links,
    LinkEnds ends,
    ActorNames names,
    TimeProvider clock
)
{
    /// <summary>The letters that wait, and some of those that are told of, for whoever keeps the case.</summary>
    /// <param name="past">The events of the case.</param>
    /// <param name="told">Those of them that are looked at.</param>
    public async Task<IReadOnlyList<LetterRow>> Rows(
        CaseId @case,
        IReadOnlyList<EventRecord> past,
        IReadOnlyList<EventRecord> told,
        CancellationToken cancellation
    )
    {
        var letters = processes.Of(@case).Letters(past);
        var facts = told.Select(FactFormat.Read).ToList();
        var known = await names.Of(
            [.. letters.Due.Select(one => one.To.Holder), .. facts.Select(Holder)],
            withApplicants: true,
            cancellation
        );
        var trouble = letters.Due.Count > 0 ? await Retried(@case, cancellation) : null;
        var ended = told.Any(one => letters.Find(one.Seq) is { Link: not null }) ? await ends.Of(@case, past, cancellation) : null;
        var waiting = letters.Due.Select(one => new LetterRow
        {
            Subject = one.Subject,
            For = known[one.To.Holder],
            At = past[^1].At,
            Standing = LetterStanding.Waiting,
            Reason = trouble?.Reason,
            TriedSince = trouble?.Since,
            Tries = trouble?.Tries ?? 0,
            Detail = trouble?.Detail,
        });
        return [.. waiting, .. await Task.WhenAll(told.Zip(facts, (one, fact) => WithLink(Row(one, fact), fact, cancellation)))];

        LetterRow Row(EventRecord one, Fact fact) =>
            new()
            {
                Seq = one.Seq,
                Subject = fact is LetterSent { Subject: var subject } ? subject : ((LetterNotSent)fact).Subject,
                For = known[Holder(fact)],
                At = one.At,
                Standing = fact is LetterSent ? LetterStanding.Sent : LetterStanding.Refused,
                Reason = fact is LetterNotSent unsent ? unsent.Reason : null,
                HasLink = letters.Find(one.Seq) is { Link: not null },
                AskedAt = letters.AskedAt(one.Seq),
                WhyNotAgain = (letters.Find(one.Seq) is { Link: not null } ? ended : null) ?? WhyNot(one.Seq),
            };

        Sentence? WhyNot(int seq) =>
            CaseRules
                .Decide(
                    new("", @case, "", clock.GetUtcNow(), new SendLetterAgain(seq)),
                    letters,
                    act => processes.Of(@case).Decide(past, act)
                )
                .Refusal?.Reason;
    }

    private async Task<LetterRow> WithLink(LetterRow row, Fact fact, CancellationToken cancellation) =>
        fact is LetterSent { Link: { } hash } ? row with { Link = await links.ByHash(hash, cancellation) } : row;

    private async Task<Trouble?> Retried(CaseId @case, CancellationToken cancellation) =>
        (await troubles.Of(@case, cancellation)).FirstOrDefault(one => one.Id == LetterActivities.Deliver.Name);

    private static string Holder(Fact letter) => letter is LetterSent sent ? sent.To : ((LetterNotSent)letter).To;
}
