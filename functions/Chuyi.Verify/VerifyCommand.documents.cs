using System.CommandLine;
using Chuyi.History.SignedNotes;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <content>The sealed documents of a site, held against its history.</content>
public static partial class VerifyCommand
{
    private static readonly Option<bool> Documents = new("--documents")
    {
        Description =
            "作为审计人员逐份读取网站封存的材料，与历史核对。 Reads every sealed document of a site as an auditor, and holds it against the history.",
    };

    private static readonly Option<string?> Code = new("--code")
    {
        Description =
            $"审计页面给出的核验码；不写时读取环境变量 {AuditorCode.Variable} 或标准输入。 "
            + $"The code that the page for auditors gives; else {AuditorCode.Variable} or the standard input has it.",
    };

    /// <summary>Verifies the history of a site, then every document that it says was sealed.</summary>
    /// <param name="source">The address of the site.</param>
    /// <param name="key">The verifier key as published, or null.</param>
    /// <param name="code">The code that the page for auditors gives.</param>
    /// <param name="since">The path of a checkpoint or an export from before, or null.</param>
    /// <param name="heads">The folder in which heads are remembered, or null for the user's own.</param>
    /// <param name="output">Gets what is found.</param>
    /// <returns>The exit code: 1 where a document is not what was sealed, else that of the history.</returns>
    public static async Task<int> RunDocumentsAsync(
        string source,
        string? key,
        string? code,
        string? since,
        string? heads,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        try
        {
            if (!IsAddress(source, out var site) || code is null)
                return await CannotRead(output, NeedsSiteAndCode);
            if (!AuditorCode.IsSafeFor(site))
                return await CannotRead(output, NotOverHttp);
            if (key is not null && !IsKey(key))
                return await CannotRead(output, NoKey);
            var memory = heads is null ? HeadMemory.OfUser() : new HeadMemory(heads);
            var seen = await SeenAsync(memory, since, cancellation);
            using var documents = new SiteDocuments(site, code);
            await using var export = await documents.ExportAsync(cancellation);
            var report = await HistoryVerifier.VerifyExportAsync(export, key, seen, cancellation);
            if (report.Head is { VerifierKey: { } verifiedBy } head)
                memory.Keep(NoteVerifier.Parse(verifiedBy).Name, head with { IsPinned = key is not null });
            await Telling.TellAsync(output, report);
            // What a history says that is not whole proves nothing of any document.
            return report.Verdict is Verdict.NotWhole or Verdict.Unreadable ? ExitCode.Of(report.Verdict)
                : await documents.SayAsync(export, output, cancellation) ? ExitCode.Of(report.Verdict)
                : ExitCode.Of(Verdict.NotWhole);
        }
        catch (Exception wrong) when (IsOfReading(wrong))
        {
            return await CannotRead(output, new($"无法读取 {source}。", $"{source} cannot be read: {wrong.Message}"));
        }
    }

    private static Sentence NeedsSiteAndCode { get; } =
        new(
            "--documents 需要网站的网址和审计页面给出的核验码。",
            "--documents needs the address of a site, and the code that its page for auditors gives."
        );

    private static Sentence NotOverHttp { get; } =
        new(
            "核验码等同于登录，不经未加密的 http 发送：请用 https 网址，或在网站所在的机器上核验。",
            "The code is as good as a sign-in and is not sent over plain http: "
                + "use the https address, or verify on the machine of the site."
        );

    private static Sentence NoKey { get; } = new("--key：这不是公布的验证公钥。", "--key: this is not a verifier key as published.");
}
