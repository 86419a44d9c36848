using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>
/// Sends letters and records that they went out, or why they never will. A letter's Message-ID is made of its case, its
/// place in the history and its kind: if the activity dies and runs again, the letter that arrives twice is the same one.
/// </summary>
public sealed partial class Delivery(
    PeopleStore people,
    Endings endings,
    EventStore events,
    LinkStore links,
    LinkHolders holders,
    Keys keys,
    LetterComposer composer,
    PostOffice post,
    Recording recording,
    Site site,
    Limits limits,
    TimeProvider clock,
    ILogger<Delivery> log
)
{
    /// <summary>So many may have taken the place of one another before a letter.</summary>
    private const int MostHops = 10;

    /// <summary>
    /// Records facts and sends the letters that follow from them, as many as go out at once. The caller has the others
    /// delivered, which is tried until they do.
    /// </summary>
    [Function(nameof(Record))]
    public async Task<Recorded> Record([ActivityTrigger] RecordRequest request)
    {
        // Only once the fact stands: until then a link still opens, and what it opened would stay. And before the letters, which take
        // their time.
        Task End() => endings.End(request.Case, request.Facts, request.Closes);
        if (request.Letters.Count > 0)
            return await recording.Record(
                request,
                async (events, last) =>
                {
                    await End();
                    return await SendAtOnce(
                        request.Case,
                        request.At,
                        last.Seq + 1,
                        [.. request.Letters.Select(one => one.Confirming(events))]
                    );
                }
            );
        var recorded = await recording.Record(request);
        await End();
        return recorded;
    }

    /// <summary>
    /// Sends letters in their order, as many as go out, and at least one. The caller asks again for the rest: nobody gets a
    /// letter once more at every try because another's waits.
    /// </summary>
    [Function(nameof(Deliver))]
    public async Task<Recorded> Deliver([ActivityTrigger] DeliverRequest request)
    {
        // What waited, or is sent once more, is looked up.
        var past = request.Letters.Any(one => one.Confirms is not null) ? await events.Events(request.Case) : [];
        List<Letter> letters = [.. request.Letters.Select(one => one.Confirming(past))];
        var first = await Send(request.Case, request.At, request.FirstSeq, letters[0]);
        IReadOnlyList<Fact> facts = [first, .. await SendAtOnce(request.Case, request.At, request.FirstSeq + 1, [.. letters.Skip(1)])];
        return await recording.RecordDone(
            new RecordRequest
            {
                Case = request.Case,
                FirstSeq = request.FirstSeq,
                Previous = request.Previous,
                Actor = request.Case,
                At = request.At,
                Facts = facts,
                Tags = request.Tags,
                MayBeLate = request.MayBeLate,
            }
        );
    }

    private async Task<IReadOnlyList<Fact>> SendAtOnce(CaseId @case, DateTimeOffset at, int firstSeq, IReadOnlyList<Letter> letters)
    {
        var facts = new List<Fact>();
        foreach (var letter in letters)
            try
            {
                facts.Add(await Send(@case, at, firstSeq + facts.Count, letter));
            }
            catch (Exception away)
            {
                log.LogWarning(away, "A letter of {Case} waits; those before it went out", @case);
                break;
            }
        return facts;
    }

    private async Task<Fact> Send(CaseId @case, DateTimeOffset at, int seq, Letter letter)
    {
        var addressee = await Find(letter);
        // Of a closed account whoever took its place.
        var holder = (
            letter.To.Kind == RecipientKind.Accounts && addressee.Person?.Id is { } id ? Recipient.Account(id) : letter.To
        ).Holder;
        LetterNotSent NotSent(Undeliverable why) =>
            new()
            {
                Kind = letter.Kind,
                Subject = letter.Subject,
                To = holder,
                Code = why.Code,
                Reason = why.Reason,
            };
        if (addressee.IsUnreachable)
            return NotSent(addressee.WhyNot);
        var person = addressee.Person;
        var print = holders.PrintOf(letter.To, person);
        // With whom it is for: when a letter that waits is tried again, another person may be on file.
        var token = letter.Link is null ? null : keys.Token($"{@case}/{seq}/{letter.Kind}" + (print is null ? "" : $"/{print}"));
        if (letter.Link is { } task)
            await links.Keep(LinkOf(@case, task, letter.To, token!, person) with { Addressee = print });
        var messageId = $"{@case}.{seq}.{letter.Kind}@{site.MailDomain}";
        if (await TryCompose(@case, letter, person, token, messageId, at) is not { } message)
            return NotSent(Undeliverable.NotComposed);
        if (await Post(message) is { } undeliverable)
            return NotSent(undeliverable);
        // Only now: a code that was mailed to nobody is none.
        if (letter.Code is { } code)
            await links.Keep(CodeOf(@case, code, letter, holder, person));
        return new LetterSent
        {
            Kind = letter.Kind,
            Subject = letter.Subject,
            To = holder,
            MessageId = messageId,
            Link = token is null ? null : Keys.Hash(token),
            LinkUntil = letter.Link?.Until,
        };
    }

    // One mailbox that is full for good would hold up its case for good.
    private async Task<Undeliverable?> Post(MimeMessage message)
    {
        try
        {
            return await post.Send(message);
        }
        catch (RecipientWaitsException waits)
        {
            if (await MayWait(message.MessageId!))
                throw;
            return waits.Why;
        }
    }

    // Counted are days from the first refusal on, each in which the server refused it once more: neither from the fact on, when no mail
    // may have gone out at all, nor while nobody answered, for then nobody refused it either.
    private async Task<bool> MayWait(string messageId)
    {
        var first = await limits.Since("letter-waits", messageId, LetterLimits.WaitsKept, CancellationToken.None);
        var day = (clock.GetUtcNow() - first).Days;
        return await limits.Take(LetterLimits.Tried, messageId, day.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
    }
}
