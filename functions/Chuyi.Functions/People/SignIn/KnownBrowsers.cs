using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>
/// The mark of a browser that has signed in to an account before. It opens nothing; its holder has a limit of codes that
/// strangers cannot use up.
/// </summary>
public sealed class KnownBrowsers(Cookies cookies, Keys keys)
{
    private const string Cookie = "chuyi-known";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>The mark that a request brings for this account, or null.</summary>
    public string? MarkOf(HttpRequest request, CaseId account) =>
        cookies.Read(request, Cookie)?.Split('!') is [var browser, var mark]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Mark(account, browser)), Encoding.UTF8.GetBytes(mark))
            ? mark
            : null;

    /// <summary>Marks the browser that has just signed in.</summary>
    public void Remember(HttpContext context, CaseId account)
    {
        var browser = Keys.Base64Url(RandomNumberGenerator.GetBytes(16));
        cookies.Write(context.Response, Cookie, $"{browser}!{Mark(account, browser)}", Life);
    }

    private string Mark(CaseId account, string browser) => keys.Token($"known/{account}/{browser}");
}
