using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>
/// The mark of a browser that has signed in to an account before. It opens nothing; its holder has a limit of codes that
/// strangers cannot use up.
/// </summary>
public static class KnownBrowser
{
    public const string Cookie = "chuyi-known";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>The mark that a request brings for this account, or null.</summary>
    public static string? MarkOf(HttpRequest request, Keys keys, CaseId account) =>
        request.Cookies[Cookie]?.Split('!') is [var browser, var mark]
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mark(keys, account, browser)), Encoding.ASCII.GetBytes(mark))
            ? mark
            : null;

    /// <summary>Marks the browser that has just signed in.</summary>
    public static void Remember(HttpContext context, Keys keys, CaseId account)
    {
        var browser = Keys.Base64Url(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(
            Cookie,
            $"{browser}!{Mark(keys, account, browser)}",
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = "/sign-in",
                MaxAge = Life,
            }
        );
    }

    private static string Mark(Keys keys, CaseId account, string browser) => keys.Token($"known/{account}/{browser}");
}
