using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>A page that was made for everybody who is not signed in.</summary>
/// <param name="Content">The page.</param>
/// <param name="MadeAt">When its making began, by the clock of the service.</param>
/// <param name="Started">The same by the machine's clock, which no one moves.</param>
public sealed record CachedPage(EncodedContent Content, DateTimeOffset MadeAt, long Started)
{
    /// <summary>How old it is, by whichever clock says more: one that is held lets nothing grow old.</summary>
    public TimeSpan AgeAt(DateTimeOffset now)
    {
        var (passed, elapsed) = (now - MadeAt, Stopwatch.GetElapsedTime(Started));
        return passed > elapsed ? passed : elapsed;
    }

    /// <summary>Answers with it. Whoever keeps it on the way keeps it no longer than it may be kept here.</summary>
    /// <param name="http">The request that is answered.</param>
    /// <param name="left">How long it may still be shown.</param>
    public Task Answer(HttpContext http, TimeSpan left)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = $"public, max-age={Math.Max(0, (int)left.TotalSeconds)}";
        headers.Vary = "Cookie, Accept-Language";
        return Content.ExecuteAsync(http);
    }
}
