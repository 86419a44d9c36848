using System.CommandLine;
using Chuyi.History.SignedNotes;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>
/// <c>chuyi verify</c>, <c>chuyi-verify</c>: one plain sentence whether a history is whole,
/// an answer to each question, the details.
/// </summary>
public static partial class VerifyCommand
{
    private const string Description = """
        核验历史是否完整、回执是否真实。 Says whether a history is whole, and whether a receipt is genuine.

        退出码 exit codes:
          0  完整无缺，公钥已核对。 Whole, under the key you gave.
          1  有问题：内容、范围、签名不符，或日志分叉、回退。 Not whole.
          2  无法读取，或命令有误。 Nothing could be read, or the command line is wrong.
          3  未被改动，但没有用 --key 核对公钥；抽签文件可以重复，但没有签名。
             Unchanged, but you gave no key; a draw can be repeated, but nobody has signed it.
          4  未被改动、公钥已核对，但不能断定没有缺漏。 Unchanged, under the key you gave, but something may be missing.
        """;

    private static readonly Argument<string> Source = new("PATH|URL")
    {
        Description =
            "导出文件、抽签文件或回执（PDF），或网站、导出文件的网址。 "
            + "An export, a draw or a receipt (PDF), or the address of a site or of an export.",
    };

    private static readonly Option<string?> Key = new("--key") { Description = "公布的验证公钥。 The verifier key as published." };

    private static readonly Option<string?> Since = new("--since")
    {
        HelpName = "FILE",
        Description =
            "此前的检查点或导出文件，核验本次是否与之接续。 A checkpoint or an export from before: whether the log goes on from it.",
    };

    private static readonly Option<string?> Files = new("--files")
    {
        HelpName = "DIR",
        Description = "与回执比对的本地材料文件夹。 A folder with your own copies, to be held against the receipt.",
    };

    /// <summary>The command <c>verify</c> of a larger command line.</summary>
    public static Command Create() => Fill(new Command("verify", Description));

    /// <summary>The command line that does nothing else.</summary>
    public static RootCommand CreateRoot() => Fill(new RootCommand(Description));

    /// <summary>The exit code of a command line that has run: one that could not be understood verified nothing.</summary>
    public static int ExitCodeOf(ParseResult given, int ran) => given.Errors.Count > 0 ? ExitCode.CannotBeRead : ran;

    /// <summary>Verifies and says so, in Chinese and in English.</summary>
    /// <param name="source">The path of an export, or the http(s) address of a site, its <c>/log/</c> or an export.</param>
    /// <param name="key">
    /// The verifier key as published (C2SP signed-note); without it the one served or in the file,
    /// and nothing is called whole.
    /// </param>
    /// <param name="since">The path of a checkpoint or an export from before, or null.</param>
    /// <param name="files">A folder with copies of the documents of a receipt, or null.</param>
    /// <param name="heads">The folder in which heads are remembered, or null for the user's own.</param>
    /// <param name="output">Gets the verdict in two sentences, then a line for each question and each detail.</param>
    /// <returns>The exit code, as the command's help lists them.</returns>
    public static async Task<int> RunAsync(
        string source,
        string? key,
        string? since,
        string? files,
        string? heads,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        try
        {
            if (!IsAddress(source, out _) && await DrawFile.IsDrawAsync(source, cancellation))
                return (key ?? since) is null ? await DrawAsync(source, output, cancellation) : await CannotRead(output, NotSigned);
            if (key is not null && !IsKey(key))
                return await CannotRead(output, NoKey);
            if (!IsAddress(source, out _) && await ReceiptFile.IsPdfAsync(source, cancellation))
                return since is null
                    ? ExitCode.Of(await ReceiptFile.SayAsync(source, key, files, output, cancellation))
                    : await CannotRead(output, NotALog);
            if (files is not null)
                return await CannotRead(output, OnlyOfReceipts);
            var memory = heads is null ? HeadMemory.OfUser() : new HeadMemory(heads);
            var seen = await SeenAsync(memory, since, cancellation);
            var report = IsAddress(source, out var address)
                ? await SiteHistory.VerifyAsync(address, key, seen, cancellation)
                : await VerifyFileAsync(source, key, seen, cancellation);
            if (report.Head is { VerifierKey: { } verifiedBy } head)
                memory.Keep(NoteVerifier.Parse(verifiedBy).Name, head with { IsPinned = key is not null });
            await Telling.TellAsync(output, report);
            return ExitCode.Of(report.Verdict);
        }
        catch (Exception wrong) when (IsOfReading(wrong))
        {
            return await CannotRead(output, new($"无法读取 {source}。", $"{source} cannot be read: {wrong.Message}"));
        }
    }

    private static bool IsOfReading(Exception wrong) =>
        wrong
            is IOException
                or UnauthorizedAccessException
                or HttpRequestException
                or ArgumentException
                or NotSupportedException
                or TaskCanceledException { InnerException: TimeoutException };

    // It is held against itself alone: whose it is, its page and the history say, and no key.
    private static async Task<int> DrawAsync(string source, TextWriter output, CancellationToken cancellation) =>
        await DrawFile.SayAsync(source, output, cancellation) switch
        {
            { Draw: null } => ExitCode.CannotBeRead,
            { Holds: true } => ExitCode.Of(Verdict.KeyNotPinned),
            _ => ExitCode.Of(Verdict.NotWhole),
        };

    private static Sentence NotSigned { get; } =
        new(
            "这是抽签文件，不是历史：它没有签名，--key 和 --since 不适用。",
            "This is a draw and not a history: nobody has signed it, and --key and --since are not for it."
        );

    private static Sentence NotALog { get; } =
        new("这是回执，不是日志：--since 不适用。", "This is a receipt and not a log: --since is not for it.");

    private static Sentence OnlyOfReceipts { get; } = new("--files 只用于核验回执。", "--files is for receipts alone.");

    private static T Fill<T>(T command)
        where T : Command
    {
        command.Add(Source);
        command.Add(Key);
        command.Add(Since);
        command.Add(Files);
        command.Add(Documents);
        command.Add(Code);
        command.SetAction(
            async (given, cancellation) =>
            {
                var (source, key) = (given.GetValue(Source)!, given.GetValue(Key));
                var (since, files) = (given.GetValue(Since), given.GetValue(Files));
                if (!given.GetValue(Documents))
                    return await RunAsync(source, key, since, files, null, Console.Out, cancellation);
                if (files is not null)
                    return await CannotRead(Console.Out, OnlyOfReceipts);
                var code = await AuditorCode.ReadAsync(given.GetValue(Code), Console.In, Console.Error, cancellation);
                return await RunDocumentsAsync(source, key, code, since, null, Console.Out, cancellation);
            }
        );
        return command;
    }

    // What the reader gives, and what is remembered.
    private static async Task<SeenHeads> SeenAsync(HeadMemory memory, string? since, CancellationToken cancellation)
    {
        IReadOnlyList<SeenHead> given = since is null ? [] : [await SinceFile.ReadAsync(since, cancellation)];
        return origin => [.. given, .. memory.Of(origin)];
    }

    private static async Task<VerifyReport> VerifyFileAsync(string path, string? key, SeenHeads seen, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return await HistoryVerifier.VerifyExportAsync(file, key, seen, cancellation);
    }

    private static bool IsAddress(string source, out Uri address) =>
        Uri.TryCreate(source, UriKind.Absolute, out address!) && (address.Scheme is "http" or "https");

    private static bool IsKey(string key)
    {
        try
        {
            return NoteVerifier.Parse(key) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static async Task<int> CannotRead(TextWriter output, Sentence why)
    {
        await Telling.SayAsync(output, why);
        return ExitCode.CannotBeRead;
    }
}
