using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>Every letter as it would be sent, for who writes letters. It is there on this machine only.</summary>
public sealed class PreviewPages(LetterComposer composer, Keys keys)
{
    [Function("LetterPreviews"), Audience(Audience.Public)]
    public static IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "local/letters")] HttpRequest request) =>
        Answers.Page<LetterPreviewsPage, LetterPreviewsModel>(request, new(LetterExamples.ByProcess));

    [Function("LetterPreview"), Audience(Audience.Public)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "local/letters/{name}")] HttpRequest request,
        string name
    ) =>
        Find(name) is { } example
            ? Answers.Page<LetterPreviewPage, LetterPreviewModel>(
                request,
                new(example, LanguageOf(request), await Compose(example, LanguageOf(request)))
            )
            : Answers.Missing(request);

    /// <summary>Its HTML alone: a letter has its styles on its elements, which no page of ours may.</summary>
    [Function("LetterPreviewHtml"), Audience(Audience.Public)]
    public async Task<IResult> Html(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "local/letters/{name}/html")] HttpRequest request,
        string name
    )
    {
        if (Find(name) is not { } example)
            return Answers.Missing(request);
        request.HttpContext.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        return Results.Content((await Compose(example, LanguageOf(request))).HtmlBody, "text/html; charset=utf-8");
    }

    private static LetterExample? Find(string name) => LetterExamples.All.FirstOrDefault(example => example.Name == name);

    private static string LanguageOf(HttpRequest request) =>
        request.Query["language"].ToString() is { Length: > 0 } asked
            ? asked == "en"
                ? "en"
                : "zh"
            : request.Caller().Language;

    private Task<MimeMessage> Compose(LetterExample example, string language)
    {
        var (name, @case, letter, at) = example;
        var reader = new Person
        {
            Id = letter.To.Id,
            Name = "",
            Email = "reader@example.org",
            Phone = "",
            Language = language,
        };
        // As long as a real one; nothing is stored that it would open.
        var token = letter.Link is null ? null : keys.Token("preview/" + name);
        return composer.Compose(@case, letter, reader, token, name + "@example.org", at);
    }
}
