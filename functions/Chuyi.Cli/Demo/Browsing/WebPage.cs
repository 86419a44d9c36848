using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chuyi.Cli.Demo.Browsing;

/// <summary>A page as it was answered, after redirects.</summary>
/// <param name="sent">How often it had to be asked for, because answers were lost.</param>
internal sealed class WebPage(Uri address, HttpStatusCode status, string html, int sent = 1)
{
    private readonly IHtmlDocument document = new HtmlParser().ParseDocument(html);

    public Uri Address => address;

    public HttpStatusCode Status => status;

    public string Html => html;

    public int Sent => sent;

    /// <summary>The last part of the address: the id of what the page is about.</summary>
    public string Id => address.Segments[^1];

    /// <summary>Why something was not done, as the person reads it; empty if nothing was refused.</summary>
    public string Refusal =>
        string.Join(' ', All(".refusal[role=alert] .reason").Select(reason => reason.TextContent.Trim())) is { Length: > 0 } reasons
            ? reasons
            : Text(".refusal[role=alert]");

    /// <summary>Whether it says that the form had been received before.</summary>
    public bool SaysReceivedBefore => status == HttpStatusCode.Conflict && Refusal.Contains("已经收到", StringComparison.Ordinal);

    /// <summary>Whether the case stands there.</summary>
    public bool IsAt<TStage>(TStage stage)
        where TStage : struct, Enum => Enum.TryParse<TStage>(Stage, out var shown) && shown.Equals(stage);

    /// <summary>Where the case stands, by its stable word.</summary>
    public string Stage => document.QuerySelector("#stage")?.GetAttribute("data-stage") ?? "";

    public string Title => Text("h1");

    public WebForm Form(string id) =>
        document.GetElementById(id) is IHtmlFormElement form
            ? WebForm.Of(address, form)
            : throw new StoryBrokenException($"{address.PathAndQuery} ({(int)status}) has no form '{id}'. {Refusal}");

    public bool HasForm(string id) => document.GetElementById(id) is IHtmlFormElement;

    /// <summary>The form whose address ends so, within the first element that the selector finds.</summary>
    public WebForm FormTo(string end, IElement within) =>
        within
            .QuerySelectorAll("form")
            .OfType<IHtmlFormElement>()
            .FirstOrDefault(f => f.GetAttribute("action")?.EndsWith(end, StringComparison.Ordinal) == true)
            is { } form
            ? WebForm.Of(address, form)
            : throw new StoryBrokenException($"{address.PathAndQuery} has no form to …{end}.");

    public IReadOnlyList<IElement> All(string selector) => [.. document.QuerySelectorAll(selector)];

    public IElement? First(string selector) => document.QuerySelector(selector);

    public string Text(string selector) => document.QuerySelector(selector)?.TextContent.Trim() ?? "";

    /// <summary>The address a link leads to; null if there is no such link.</summary>
    public string? Link(string selector) =>
        document.QuerySelector(selector)?.GetAttribute("href") is { } href ? new Uri(address, href).PathAndQuery : null;
}
