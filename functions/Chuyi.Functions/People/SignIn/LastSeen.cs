using System.Globalization;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.People;

/// <summary>
/// When somebody of the staff asked for something last, in the browser in which they are signed in: their session ends once that is
/// too long ago. It stands in a cookie with a mark of the service, so that no request asks storage for it; an old one says what it said.
/// </summary>
public sealed class LastSeen(SessionStore sessions, Cookies cookies, Keys keys, TimeProvider clock)
{
    // So often at most it is written anew.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>The session of the browser, if it is still good; one that nobody has used for too long is ended.</summary>
    public async Task<Session?> Find(HttpContext http)
    {
        if (
            cookies.Read(http.Request, Cookies.Session) is not { } token
            || await sessions.Find(token, http.RequestAborted) is not { } session
        )
            return null;
        if (session.Rest is not { } rest)
            return session;
        var since = clock.GetUtcNow() - Read(http.Request, token);
        if (since is null || since >= rest)
        {
            await sessions.Close(token, http.RequestAborted);
            return null;
        }
        if (since >= Fresh)
            Note(http.Response, token);
        return session;
    }

    /// <summary>Notes that whoever has the cookie of a session asks for something now.</summary>
    public void Note(HttpResponse response, string token)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        cookies.Write(response, Cookies.Seen, $"{now}!{Mark(token, now)}");
    }

    private DateTimeOffset? Read(HttpRequest request, string token) =>
        cookies.Read(request, Cookies.Seen)?.Split('!') is [var seconds, var mark]
        && mark == Mark(token, seconds)
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
            ? DateTimeOffset.FromUnixTimeSeconds(unix)
            : null;

    private string Mark(string token, string seconds) => keys.Token($"seen {SessionStore.MarkOf(token)} {seconds}");
}
