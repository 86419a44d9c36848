using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Chuyi.Functions.Web;

/// <summary>
/// Keeps what everybody reads who is not signed in, for seconds: while it is kept a page costs no request to storage. Kept is a
/// whole page and nothing else: no answer with a cookie and none with a form, which are given to one visitor alone; no
/// refusal; nothing that was asked for by a session. However many addresses strangers ask for, the memory has a bound.
/// </summary>
public sealed class PageCache(PublicPageLife life, Cookies cookies, TimeProvider clock) : IDisposable
{
    /// <summary>What all pages take at most, in bytes.</summary>
    public const long MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes, TrackStatistics = true });
    private readonly ConcurrentDictionary<PageKey, Task<CachedPage?>> underway = new();

    /// <summary>What the pages that are kept take, in bytes.</summary>
    public long Bytes => pages.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>Under what the answer to a request may be kept, or null if it has to be made for this request alone.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="rule">What its function declares.</param>
    /// <param name="anybody">In which language and size of type it is asked for.</param>
    public PageKey? KeyOf(HttpRequest request, AccessRule rule, Caller anybody) =>
        life.Length > TimeSpan.Zero
        && rule.CachedBy is { } query
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && cookies.Read(request, Cookies.Session) is null
        && request.Query.Keys.All(query.Contains)
            ? new($"{request.Path}{request.QueryString}", anybody.Language, anybody.LargeText)
            : null;

    /// <summary>Answers with the page that is kept, or makes it; whoever asks while it is being made waits for that.</summary>
    /// <param name="http">The request.</param>
    /// <param name="key">What it is kept under.</param>
    /// <param name="make">Answers the request without any cache.</param>
    public async Task Answer(HttpContext http, PageKey key, Func<Task> make)
    {
        if (pages.TryGetValue(key, out CachedPage? kept) && await Show(http, kept))
            return;
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = underway.GetOrAdd(key, mine.Task);
        if (making != mine.Task)
        {
            // What the other was given may be for nobody else: then this one is made too.
            if (!await Show(http, await making.WaitAsync(http.RequestAborted)))
                await make();
            return;
        }
        CachedPage? made = null;
        try
        {
            made = await Make(http, make, () => Give(null));
            if (made is not null)
                Keep(key, made);
        }
        finally
        {
            Give(made);
        }
        if (made is not null)
            await made.Answer(http, life.Length - made.AgeAt(clock.GetUtcNow()));

        void Give(CachedPage? page)
        {
            if (mine.TrySetResult(page))
                underway.TryRemove(key, out _);
        }
    }

    public void Dispose() => pages.Dispose();

    private async Task<bool> Show(HttpContext http, CachedPage? page)
    {
        if (page is null || page.AgeAt(clock.GetUtcNow()) is var age && age >= life.Length)
            return false;
        await page.Answer(http, life.Length - age);
        return true;
    }

    // Null if it is not to be kept: then it is on its way to who asked.
    private async Task<CachedPage?> Make(HttpContext http, Func<Task> make, Action given)
    {
        var (at, started, response) = (clock.GetUtcNow(), Stopwatch.GetTimestamp(), http.Response);
        var outside = response.Body;
        using var made = new MemoryStream();
        response.Body = made;
        try
        {
            await make();
            await response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            response.Body = outside;
        }
        if (
            response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !HasForm(http)
            && made.Length <= MostBytes / 16
        )
            return new(new(response.ContentType!, made.ToArray()), at, started);
        // Nobody waits for how slowly its reader takes what is kept for nobody.
        given();
        made.Position = 0;
        await made.CopyToAsync(outside, http.RequestAborted);
        return null;
    }

    // The mark of a form is for one visitor, also where the cookie was there before.
    private static bool HasForm(HttpContext http) => http.Items.ContainsKey(Cookies.Visitor);

    private void Keep(PageKey key, CachedPage page) =>
        pages.Set(
            key,
            page,
            new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = life.Length, Size = page.Content.Size + 2 * key.Address.Length }
        );
}
