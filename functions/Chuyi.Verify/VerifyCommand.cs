using System.CommandLine;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary><c>chuyi verify</c>, <c>chuyi-verify</c>: one plain sentence whether a history is whole, then the details.</summary>
public static class VerifyCommand
{
    private const string Description = "核验历史是否完整。 Says whether a history is whole.";

    private const int Whole = 0,
        NotWhole = 1,
        CannotBeRead = 2;

    private static readonly Argument<string> Source = new("PATH|URL")
    {
        Description = "导出文件或抽签文件，或网站、导出文件的网址。 An export or a draw, or the address of a site or of an export.",
    };

    private static readonly Option<string?> Key = new("--key") { Description = "公布的验证公钥。 The verifier key as published." };

    /// <summary>The command <c>verify</c> of a larger command line.</summary>
    public static Command Create() => Fill(new Command("verify", Description));

    /// <summary>The command line that does nothing else.</summary>
    public static RootCommand CreateRoot() => Fill(new RootCommand(Description));

    /// <summary>Verifies and says so, in Chinese and in English.</summary>
    /// <param name="source">The path of an export, or the http(s) address of a site, its <c>/log/</c> or an export.</param>
    /// <param name="key">The verifier key as published (C2SP signed-note); without it the one served or in the file, which is said.</param>
    /// <param name="output">Gets the verdict in two sentences, then a line for each detail.</param>
    /// <returns>The exit code: 0 if the history is whole, 1 if it is not, 2 if there is none or it cannot be read.</returns>
    public static async Task<int> RunAsync(string source, string? key, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            if (!IsAddress(source, out _) && await DrawFile.IsDrawAsync(source, cancellation))
                return await DrawFile.SayAsync(source, output, cancellation) switch
                {
                    { Draw: null } => CannotBeRead,
                    { Repeated: true } => Whole,
                    _ => NotWhole,
                };
            var report = IsAddress(source, out var address)
                ? await SiteHistory.VerifyAsync(address, key, cancellation)
                : await VerifyFileAsync(source, key, cancellation);
            await Say(output, report);
            return report.Whole ? Whole
                : IsHistory(report) ? NotWhole
                : CannotBeRead;
        }
        catch (Exception wrong)
            when (wrong
                    is IOException
                        or UnauthorizedAccessException
                        or HttpRequestException
                        or TaskCanceledException { InnerException: TimeoutException }
            )
        {
            await output.WriteLineAsync($"无法读取 {source}。");
            await output.WriteLineAsync($"{source} cannot be read: {wrong.Message}");
            return CannotBeRead;
        }
    }

    private static T Fill<T>(T command)
        where T : Command
    {
        command.Add(Source);
        command.Add(Key);
        command.SetAction((given, cancellation) => RunAsync(given.GetValue(Source)!, given.GetValue(Key), Console.Out, cancellation));
        return command;
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
