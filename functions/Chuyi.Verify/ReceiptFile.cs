using System.Security.Cryptography;
using Chuyi.History.Receipts;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>A receipt (PDF) in a file: checked, told in sentences, and held against one's own copies of the documents.</summary>
internal static class ReceiptFile
{
    private const long Largest = 16 * 1024 * 1024;

    private static readonly byte[] PdfMark = "%PDF-"u8.ToArray();

    /// <summary>Whether the file is a PDF: of what can be verified, receipts alone are.</summary>
    public static async Task<bool> IsPdfAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[PdfMark.Length];
        return await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation) == start.Length
            && start.AsSpan().SequenceEqual(PdfMark);
    }

    /// <param name="files">A folder with copies of the documents, or null.</param>
    /// <returns>What it comes to; not whole where a copy is another or is lacking.</returns>
    public static async Task<Verdict> SayAsync(string path, string? key, string? files, TextWriter output, CancellationToken cancellation)
    {
        if (new FileInfo(path).Length > Largest)
            throw new IOException("No receipt is that large.");
        var report = ReceiptVerifier.Verify(await File.ReadAllBytesAsync(path, cancellation), key);
        await Telling.SayAsync(output, report.Sentence);
        await Telling.ListAsync(output, "✗", report.Faults);
        await Telling.ListAsync(output, "✓", report.Held);
        await Telling.ListAsync(output, "?", report.Unchecked);
        await Telling.ListAsync(output, "·", report.Said);
        IReadOnlyList<ReceiptDocumentLine> form = report.Form is { } answers ? [answers] : [];
        var copies = files is null ? null : await CopiesAsync(files, [.. report.Documents, .. form], cancellation);
        var isWhole = true;
        foreach (var document in report.Documents)
        {
            var (sign, found) = copies is null ? ("·", new("", "")) : Compare(document, copies);
            isWhole &= sign != "✗";
            await SayAsync(output, sign, document, found);
        }
        // Who filled it in on the page has a copy only with what they downloaded.
        foreach (var one in form)
            if (copies?.Any(copy => copy.Sha256 == one.Sha256) == true)
                await SayAsync(output, "✓", one, Compare(one, copies).Found);
            else
                await SayAsync(output, "·", one, new("在下载的全部材料（ZIP）中。", "It is in the ZIP of all documents."));
        return isWhole ? report.Verdict : Verdict.NotWhole;
    }

    private static Task SayAsync(TextWriter output, string sign, ReceiptDocumentLine document, Sentence found) =>
        output.WriteLineAsync($"{sign} {Telling.Plain(document.FileName)} ({document.Bytes}) {document.Sha256} {found.Zh} {found.En}");

    private static (string Sign, Sentence Found) Compare(ReceiptDocumentLine document, IReadOnlyList<Copy> copies) =>
        copies.FirstOrDefault(copy => copy.Sha256 == document.Sha256) is { } same
            ? ("✓", new($"与 {Telling.Plain(same.Name)} 一致。", $"Your {Telling.Plain(same.Name)} is the same."))
        : copies.Any(copy => Path.GetFileName(copy.Name) == document.FileName)
            ? ("✗", new("同名文件内容不同。", "Your file of this name is another."))
        : ("✗", new("未找到。", "It was not found."));

    // Only what has the length of a document can be one.
    private static async Task<List<Copy>> CopiesAsync(
        string folder,
        IReadOnlyList<ReceiptDocumentLine> documents,
        CancellationToken cancellation
    )
    {
        var lengths = documents.Select(document => document.Bytes).ToHashSet();
        var copies = new List<Copy>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            var hash = lengths.Contains(file.Length) ? Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) : "";
            copies.Add(new(Path.GetRelativePath(folder, path), hash));
        }
        return copies;
    }

    private sealed record Copy(string Name, string Sha256);
}
