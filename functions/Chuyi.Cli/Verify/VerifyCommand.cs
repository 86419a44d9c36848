using System.CommandLine;
using Chuyi.History.Verification;

namespace Chuyi.Cli.Verify;

/// <summary><c>chuyi verify</c>: one plain sentence whether a history is whole, then the details.</summary>
internal static class VerifyCommand
{
    private const int Whole = 0, NotWhole = 1, CannotBeRead = 2;

    private static readonly Argument<string> Source = new("PATH|URL") { Description = "导出文件，或网站、导出文件的网址。 An export, or the address of a site or of an export." };
    private static readonly Option<string?> Key = new("--key") { Description = "公布的验证公钥。 The verifier key as published." };

    public static Command Create()
    {
        var command = new Command("verify", "核验历史是否完整。 Says whether a history is whole.") { Source, Key };
        command.SetAction((given, cancellation) => RunAsync(given.GetValue(Source)!, given.GetValue(Key), Console.Out, cancellation));
        return command;
    }

    /// <summary>Verifies and says so; returns the exit code.</summary>
    internal static async Task<int> RunAsync(string source, string? key, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            var report = IsAddress(source, out var address)
                ? await SiteHistory.VerifyAsync(address, key, cancellation)
                : await VerifyFileAsync(source, key, cancellation);
            await Say(output, report);
            return report.Whole ? Whole : IsHistory(report) ? NotWhole : CannotBeRead;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            await output.WriteLineAsync($"无法读取 {source}。");
            await output.WriteLineAsync($"{source} cannot be read: {wrong.Message}");
            return CannotBeRead;
        }
    }

    private static async Task<VerifyReport> VerifyFileAsync(string path, string? key, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return await HistoryVerifier.VerifyExportAsync(file, key, cancellation);
    }

    private static bool IsAddress(string source, out Uri address) =>
        Uri.TryCreate(source, UriKind.Absolute, out address!) && address.Scheme is "http" or "https";

    // What is no history at all has neither findings nor leaves: there was nothing to check.
    private static bool IsHistory(VerifyReport report) => report.Details.Count > 0 || report.Leaves > 0;

    private static async Task Say(TextWriter output, VerifyReport report)
    {
        await output.WriteLineAsync(report.Zh);
        await output.WriteLineAsync(report.En);
        foreach (var detail in report.Details)
            await output.WriteLineAsync($"- {detail.Zh} {detail.En}");
        if (IsHistory(report))
            await output.WriteLineAsync($"  案卷 cases: {report.Cases}, 事件 events: {report.Events}, 叶子 leaves: {report.Leaves}");
    }
}
