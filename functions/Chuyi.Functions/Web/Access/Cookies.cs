using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>
/// The cookies of the service. Where it is reached over https no other site of its domain and no plain connection can
/// set or read them (<c>__Host-</c>, RFC 6265bis). What the worker sees of the connection says nothing of that: on
/// Azure the last part of it is plain. The public address decides.
/// </summary>
public sealed class Cookies(Site site)
{
    /// <summary>Who is signed in.</summary>
    public const string Session = "chuyi-session";

    /// <summary>When who is signed in asked for something last.</summary>
    public const string Seen = "chuyi-seen";

    /// <summary>To whom forms are given.</summary>
    public const string Visitor = "chuyi-visitor";

    public const string Language = "chuyi-lang";

    /// <summary>The size of type.</summary>
    public const string Text = "chuyi-text";

    /// <summary>What was received from the form before this page.</summary>
    public const string Received = "chuyi-received";

    /// <summary>The work behind a link; each case has its own, so that several can be open at once.</summary>
    public static string Task(CaseId @case) => "chuyi-task-" + Keys.Hash(@case)[..16];

    /// <summary>The name under which the browser keeps a cookie.</summary>
    public string NameOf(string cookie) => site.IsSecure ? "__Host-" + cookie : cookie;

    /// <summary>What a cookie holds, or null.</summary>
    public string? Read(HttpRequest request, string cookie) => request.Cookies[NameOf(cookie)] is { Length: > 0 } value ? value : null;

    /// <param name="life">How long the browser keeps it; until it is closed by default.</param>
    public void Write(HttpResponse response, string cookie, string value, TimeSpan? life = null) =>
        response.Cookies.Append(NameOf(cookie), value, Options(life));

    public void Delete(HttpResponse response, string cookie) => response.Cookies.Delete(NameOf(cookie), Options(null));

    private CookieOptions Options(TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = site.IsSecure,
            Path = "/",
            MaxAge = life,
        };
}
