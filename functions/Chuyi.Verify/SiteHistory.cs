using System.Net;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>A history that is served: an export at an address of its own, or the public log of a site.</summary>
internal static class SiteHistory
{
    private const string Ndjson = "application/x-ndjson";

    public static async Task<VerifyReport> VerifyAsync(Uri address, string? key, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        if (address.AbsolutePath is "/" or "/log" or "/log/")
            return await VerifyLogAsync(http, new Uri(address, "/log/"), key, cancellation);
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType != Ndjson)
            throw new HttpRequestException(
                "It is neither a site nor an export; an export is NDJSON. Download it after signing in and verify the file."
            );
        return await HistoryVerifier.VerifyExportAsync(await answer.Content.ReadAsStreamAsync(cancellation), key, cancellation);
    }

    private static async Task<VerifyReport> VerifyLogAsync(HttpClient http, Uri log, string? key, CancellationToken cancellation)
    {
        var pinned = key ?? (await http.GetStringAsync(new Uri(log, "key"), cancellation)).Trim();
        var report = await HistoryVerifier.VerifyLogAsync((path, stop) => FetchAsync(http, new Uri(log, path), stop), pinned, cancellation);
        return key is not null || report.Leaves == 0
            ? report
            : report with
            {
                Details =
                [
                    .. report.Details,
                    new Finding(
                        $"公钥取自该网站，请与公布的公钥核对：{pinned}",
                        $"The key came from the site itself; compare it with the published one: {pinned}"
                    ),
                ],
            };
    }

    private static async Task<byte[]?> FetchAsync(HttpClient http, Uri file, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(file, cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
    }
}
