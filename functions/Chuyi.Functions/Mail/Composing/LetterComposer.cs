using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>Makes a letter as it is sent: text and HTML of one source, the reader's language first.</summary>
public sealed class LetterComposer(Letterhead head, Processes processes, Keys keys, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <exception cref="ArgumentException">What is on file of the recipient makes no address.</exception>
    public async Task<MimeMessage> Compose(CaseId @case, Letter letter, Person person, string? token, string messageId, DateTimeOffset at)
    {
        var texts = Texts(@case, letter, person, token, at);
        var message = new MimeMessage
        {
            Subject = string.Join(" / ", texts.Select(text => text.Subject)),
            MessageId = messageId,
            Date = at,
        };
        message.From.Add(head.Site.Sender);
        if (head.ReplyTo is { } answers)
            message.ReplyTo.Add(answers);
        message.To.Add(new MailboxAddress(person.Name, person.Email));
        message.Headers.Add("X-Chuyi-Letter", letter.Kind);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, string.Join(", ", texts.Select(text => text.Language == "en" ? "en" : "zh-CN")));
        message.Body = new MultipartAlternative
        {
            new TextPart("plain") { Text = PlainLetter.Of(texts) },
            new TextPart("html") { Text = await Html(texts) },
        };
        return message;
    }

    /// <summary>What it says, in the reader's language and then in the other.</summary>
    public IReadOnlyList<LetterText> Texts(CaseId @case, Letter letter, Person person, string? token, DateTimeOffset at)
    {
        string[] languages = person.Language == "en" ? ["en", "zh"] : ["zh", "en"];
        return [.. languages.Select(language => In(language))];

        LetterText In(string language) =>
            new(language, letter.Subject.In(language))
            {
                Lines = [.. Fill(letter, letter.Body.In(language)).Split('\n').Where(line => line.Length > 0).Select(LetterLine.Of)],
                Due = letter.Due is { } last ? Deadline.Say(last).In(language) : null,
                Action = Address(@case, letter, token) is { } address ? new(LetterWords.Open(letter).In(language), address) : null,
                Recourse =
                [
                    .. letter.Recourse is { } recourse ? [Fill(letter, recourse.In(language))] : Array.Empty<string>(),
                    LetterWords.Contact(head).In(language),
                ],
                Signature =
                [
                    head.Signatory,
                    BeijingTime.Say(BeijingTime.DayOf(letter.FirstAt ?? at)).In(language),
                    .. head.Owner.Phone is { } phone ? [phone] : Array.Empty<string>(),
                ],
                Why =
                [
                    .. letter.FirstAt is { } first ? [LetterWords.Again(first).In(language)] : Array.Empty<string>(),
                    .. letter.Beneath is { } beneath ? [beneath.In(language)] : Array.Empty<string>(),
                    LetterWords.Why(letter, head.Site.Url).In(language),
                    LetterWords.Genuine(head.Site.Url).In(language),
                ],
            };
    }

    private async Task<string> Html(IReadOnlyList<LetterText> texts)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(LetterPage.Head)] = head, [nameof(LetterPage.Texts)] = texts };
            var page = await renderer.RenderComponentAsync<LetterPage>(ParameterView.FromDictionary(parameters));
            return page.ToHtmlString();
        });
    }

    // A code is typed where it was asked for: a letter with one leads nowhere.
    private string? Address(CaseId @case, Letter letter, string? token) =>
        token is not null ? $"{head.Site.Url}/links/{token}"
        : letter.Code is not null ? null
        : letter.Page is { } page ? head.Site.Url + page
        : letter.To.Kind == RecipientKind.Accounts ? head.Site.Url + processes.Of(@case).Address(@case)
        : null;

    private string Fill(Letter letter, string text) =>
        text.Replace(Letter.CodePlace, CodeOf(letter), StringComparison.Ordinal)
            .Replace(Letter.Site, head.Site.Url, StringComparison.Ordinal);

    private string CodeOf(Letter letter) =>
        letter.Code is null ? "" : keys.Code(Letter.CodeOf(letter.To.Id, letter.Code), letter.CodeDigits);
}
