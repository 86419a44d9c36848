using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.Azure.Functions.Worker;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>
/// Sends letters and records that they went out. A letter's Message-ID is made of its case, its place in the
/// history and its kind: if the activity dies and runs again, the letter that arrives twice is the same one.
/// </summary>
public sealed class Delivery(PeopleStore people, LinkStore links, Keys keys, PostOffice post, Recording recording, Site site)
{
    [Function(nameof(Deliver))]
    public async Task<Recorded> Deliver([ActivityTrigger] DeliverRequest request)
    {
        var facts = new List<Fact>();
        foreach (var letter in request.Letters)
            facts.Add(await Send(request, request.FirstSeq + facts.Count, letter));
        return await recording.Record(
            new RecordRequest(
                request.Case,
                request.FirstSeq,
                request.Previous,
                request.Case,
                request.At,
                facts,
                ActId: null,
                request.Tags,
                Summary: null
            )
        );
    }

    private async Task<Fact> Send(DeliverRequest request, int seq, Letter letter)
    {
        var holder = letter.To.Kind.StartsWith("pool|", StringComparison.Ordinal)
            ? $"expert {letter.To.Id}"
            : $"{letter.To.Kind} {letter.To.Id}";
        if (await people.Find(letter.To) is not { } person)
            return new LetterNotSent(letter.Kind, letter.Subject, holder, "no address on file");
        var name = $"{request.Case}/{seq}/{letter.Kind}";
        var token = letter.Link is null ? null : keys.Token(name);
        if (letter.Link is { } task)
            await links.Keep(LinkOf(request.Case, task, holder, token!, person));
        var messageId = $"{request.Case}.{seq}.{letter.Kind}@{site.MailDomain}";
        var message = Compose(letter, person, token, messageId, request.At);
        if (await post.Send(message) is { } refused)
            return new LetterNotSent(letter.Kind, letter.Subject, holder, refused);
        // Only now: a code that was mailed to nobody is none.
        if (letter.Code is { } ask)
            await links.Keep(CodeOf(request.Case, ask, holder, letter.CodeUntil!.Value));
        return new LetterSent(letter.Kind, letter.Subject, holder, messageId, token is null ? null : Keys.Hash(token), letter.Link?.Until);
    }

    private StoredLink LinkOf(CaseId @case, LinkTask task, string holder, string token, Person person)
    {
        var hash = Keys.Hash(token);
        var code = task.Secret == LinkSecret.Phone ? person.PhoneEnd : keys.Code("shown/" + @case);
        return new StoredLink(hash, @case, task.Path, holder, links.Print(hash, code), task.Until, 0, null, false, default);
    }

    private StoredLink CodeOf(CaseId @case, string ask, string holder, DateTimeOffset until)
    {
        var (name, hash) = (Letter.CodeName(ask), Keys.Hash(Letter.CodeName(ask)));
        return new StoredLink(hash, @case, "/", holder, links.Print(hash, keys.Code(name)), until, 0, null, false, default);
    }

    private MimeMessage Compose(Letter letter, Person person, string? token, string messageId, DateTimeOffset at)
    {
        var link = token is null ? "" : $"\n\n{site.Url}/links/{token}";
        var code = letter.Code is null ? "" : keys.Code(Letter.CodeName(letter.Code));
        string Fill(string text) =>
            text.Replace(Letter.CodePlace, code, StringComparison.Ordinal).Replace(Letter.Site, site.Url, StringComparison.Ordinal);
        var message = new MimeMessage
        {
            Subject = $"{letter.Subject.Zh} / {letter.Subject.En}",
            MessageId = messageId,
            Date = at,
        };
        message.From.Add(site.Sender);
        message.To.Add(new MailboxAddress(person.Name, person.Email));
        message.Headers.Add("X-Chuyi-Letter", letter.Kind);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart("plain") { Text = $"{Fill(letter.Body.Zh)}{link}\n\n———\n\n{Fill(letter.Body.En)}{link}\n" };
        return message;
    }
}
