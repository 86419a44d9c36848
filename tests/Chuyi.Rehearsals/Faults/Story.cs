using System.Text.RegularExpressions;
using Chuyi.Functions.History;
using Chuyi.History.Export;
using Chuyi.History.Verification;

namespace Chuyi.Rehearsals.Faults;

/// <summary>What came of a play, to be compared with what came of it undisturbed.</summary>
public static class Story
{
    /// <summary>Every event of every case and every letter, without what differs from storage account to storage account.</summary>
    public static async Task<string> OfAsync(Service service)
    {
        var cases = await service.Events.All(default).Select(e => e.Case).Distinct().ToListAsync();
        var stories = new List<string>();
        foreach (var one in cases)
            stories.Add($"{one}\n{await service.Transcript(one)}");
        stories.Add(
            string.Join('\n', Directory.GetFiles(service.Mail).Select(file => Plain(Path.GetFileName(file))).Order(StringComparer.Ordinal))
        );
        stories.Add(await VerifyAsync(service));
        return string.Join('\n', stories.Select(Plain).Order(StringComparer.Ordinal));
    }

    /// <summary>Hashes depend on the account's keys, and they on whom the lots choose.</summary>
    private static string Plain(string text) => Regex.Replace(Regex.Replace(text, "[0-9a-f]{16}…", "<hash>"), @"(专家 |\.)E[0-9]", "$1E");

    private static async Task<string> VerifyAsync(Service service)
    {
        var head = await service.Get<LogWriter>().Head(default);
        var leaves = await service.Get<LogReader>().Leaves(head.Size, default);
        var identity = service.Get<LogIdentity>();
        using var export = new MemoryStream();
        await ExportFormat.WriteAsync(
            export,
            identity.Signer,
            head.Note,
            ExportFormat.WholeHistory,
            leaves.ToAsyncEnumerable(),
            service.Events.All(default)
        );
        export.Position = 0;
        var report = await HistoryVerifier.VerifyExportAsync(export, identity.Signer.VerifierKey);
        return $"{report.Sentence.Zh} {string.Join(' ', report.Details.Select(finding => finding.Zh))}";
    }
}
