using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;

namespace Chuyi.Rehearsals.Web;

/// <summary>Bare clients of a service: nothing is followed, nothing is thrown, what was answered is what is looked at.</summary>
internal static class Browsers
{
    /// <summary>Somebody without a session.</summary>
    public static HttpClient Anonymous(this Service service, string language = "zh")
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = service.Address,
        };
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        return browser;
    }

    /// <summary>Somebody who is signed in.</summary>
    public static Task<HttpClient> SignedIn(this Service service, Role role, string? unit = null, string language = "zh") =>
        service.With(
            Cookies.Session,
            new Session
            {
                Account = CaseId.Account($"{role}-{unit}@example.org"),
                Role = role,
                Unit = unit,
                UnitName = unit,
                Until = Until(service),
            },
            language
        );

    /// <summary>Somebody who opened the link of a case with its code.</summary>
    /// <param name="addressee">The print of the contact that it was sent to; null where nobody can take their place.</param>
    public static Task<HttpClient> HoldingLink(
        this Service service,
        string @case,
        string holder,
        string language = "zh",
        string? addressee = null
    ) =>
        service.With(
            Cookies.Task(CaseId.Parse(@case)),
            new Session
            {
                Account = "",
                Case = CaseId.Parse(@case),
                Holder = holder,
                Addressee = addressee,
                Until = Until(service),
            },
            language
        );

    /// <summary>What anybody reads in the elements of a page, one after the other.</summary>
    public static async Task<IReadOnlyList<string>> TextsAt(this Service service, string address, string selector)
    {
        using var anybody = service.Anonymous();
        var page = new HtmlParser().ParseDocument(await anybody.GetStringAsync(address));
        return [.. page.QuerySelectorAll(selector).Select(element => element.TextContent)];
    }

    private static DateTimeOffset Until(Service service) => service.Clock.GetUtcNow() + Session.Life;

    private static async Task<HttpClient> With(this Service service, string cookie, Session session, string language)
    {
        var browser = service.Anonymous(language);
        browser.DefaultRequestHeaders.Add(
            "Cookie",
            $"{service.Get<Cookies>().NameOf(cookie)}={await service.Get<SessionStore>().Open(session, default)}"
        );
        return browser;
    }
}
