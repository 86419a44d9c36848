using System.Text;
using Chuyi.History.Export;

namespace Chuyi.History.Verification;

/// <summary>
/// Checks a history without trusting who keeps it: an export, or a log that is served. A fault is an answer, never an
/// exception; exceptions come from the stream or the fetch alone.
/// </summary>
public static class HistoryVerifier
{
    /// <summary>
    /// Verifies an export (<see cref="ExportFormat"/>) as it is read. Memory holds 32 bytes a leaf and the last hash
    /// of each case, however many events there are.
    /// </summary>
    /// <param name="export">Stays open.</param>
    /// <param name="pinnedKey">The verifier key as published; without it the file's own key is used, and that is said.</param>
    public static async Task<VerifyReport> VerifyExportAsync(
        Stream export,
        string? pinnedKey = null,
        CancellationToken cancellation = default
    )
    {
        using var reader = new StreamReader(export, Encoding.UTF8, leaveOpen: true);
        if (await reader.ReadLineAsync(cancellation) is not { } first)
            return VerifyReport.Refused("文件是空的，没有可核验的内容。", "The file is empty; there is nothing to verify.");
        var verification = new ExportVerification();
        if (!verification.Begin(first, pinnedKey))
            return VerifyReport.Refused("这不是历史导出文件。", "This is not an export of a history.");
        while (await reader.ReadLineAsync(cancellation) is { } line)
            verification.Read(line);
        return verification.Finish();
    }

    /// <summary>
    /// Verifies a log served as C2SP tlog-tiles: every entry, every tile, and the root against the signed checkpoint.
    /// Memory holds the right edge of the log, some tens of kilobytes.
    /// </summary>
    /// <param name="fetch">Gets a file of the log by its path, see <see cref="Tiles.TilePath"/>; null if there is none.</param>
    /// <param name="verifierKey">The verifier key as published: <c>name+hash+key</c> of C2SP signed-note.</param>
    public static Task<VerifyReport> VerifyLogAsync(
        Func<string, CancellationToken, Task<byte[]?>> fetch,
        string verifierKey,
        CancellationToken cancellation = default
    ) => new LogVerification(fetch).RunAsync(verifierKey, cancellation);
}
