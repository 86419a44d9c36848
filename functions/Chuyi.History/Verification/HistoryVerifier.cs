using Chuyi.History.Export;

namespace Chuyi.History.Verification;

/// <summary>
/// Checks a history without trusting who keeps it: an export, or a log that is served. A fault is an answer, never an
/// exception; exceptions come from the stream or the fetch alone.
/// </summary>
public static class HistoryVerifier
{
    /// <summary>
    /// Verifies an export (<see cref="ExportFormat"/>) as it is read. Memory holds some hundred bytes a leaf and the last
    /// hash of each case, however large the events are.
    /// </summary>
    /// <param name="export">Stays open.</param>
    /// <param name="pinnedKey">The verifier key as published; without it the file's own key is used, and nothing is called whole.</param>
    /// <param name="seen">What was seen before of an origin; without it nothing was.</param>
    public static async Task<VerifyReport> VerifyExportAsync(
        Stream export,
        string? pinnedKey = null,
        SeenHeads? seen = null,
        CancellationToken cancellation = default
    )
    {
        var lines = new ExportLines(export);
        if (await lines.NextAsync(cancellation) is not { } first)
            return lines.IsTooLong
                ? NoExport()
                : VerifyReport.Refused(new("文件是空的，没有可核验的内容。", "The file is empty; there is nothing to verify."));
        using var verification = ExportVerification.Begin(ExportLine.Parse(first), pinnedKey, seen ?? (_ => []));
        if (verification is null)
            return NoExport();
        while (await lines.NextAsync(cancellation) is { } line)
            verification.Read(ExportLine.Parse(line));
        if (lines.IsTooLong)
            verification.TooLong();
        return verification.Finish();
    }

    /// <summary>
    /// Verifies a log served as C2SP tlog-tiles: every entry, every tile, and the root against the signed checkpoint.
    /// Memory holds the right edge of the log, some tens of kilobytes.
    /// </summary>
    /// <param name="fetch">Gets a file of the log by its path, see <see cref="Tiles.TilePath"/>; null if there is none.</param>
    /// <param name="pinnedKey">
    /// The verifier key as published, <c>name+hash+key</c> of C2SP signed-note; without it the one that is served at
    /// <c>key</c>, and nothing is called whole.
    /// </param>
    /// <param name="seen">What was seen before of an origin; without it nothing was.</param>
    public static Task<VerifyReport> VerifyLogAsync(
        Func<string, CancellationToken, Task<byte[]?>> fetch,
        string? pinnedKey,
        SeenHeads? seen = null,
        CancellationToken cancellation = default
    ) => new LogVerification(fetch).RunAsync(pinnedKey, seen ?? (_ => []), cancellation);

    private static VerifyReport NoExport() => VerifyReport.Refused(new("这不是历史导出文件。", "This is not an export of a history."));
}
