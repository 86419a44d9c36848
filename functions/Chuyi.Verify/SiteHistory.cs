using System.Net;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>A history that is served: an export at an address of its own, or the public log of a site.</summary>
internal static class SiteHistory
{
    private const string Ndjson = "application/x-ndjson";

    /// <summary>A bundle holds 256 entries of at most 65,535 bytes; nothing of a log is larger.</summary>
    private const long LargestFile = 256 * (2 + 65_535);

    public static async Task<VerifyReport> VerifyAsync(Uri address, string? key, SeenHeads seen, CancellationToken cancellation)
    {
        using var http = new HttpClient { MaxResponseContentBufferSize = LargestFile };
        if (address.AbsolutePath is "/" or "/log" or "/log/")
        {
            var log = new Uri(address, "/log/");
            return await HistoryVerifier.VerifyLogAsync(
                (path, stop) => FetchAsync(http, new Uri(log, path), stop),
                key,
                seen,
                cancellation
            );
        }
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType != Ndjson)
            throw new HttpRequestException(
                "It is neither a site nor an export; an export is NDJSON. Download it after signing in and verify the file."
            );
        return await HistoryVerifier.VerifyExportAsync(await answer.Content.ReadAsStreamAsync(cancellation), key, seen, cancellation);
    }

    private static async Task<byte[]?> FetchAsync(HttpClient http, Uri file, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(file, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
    }
}
