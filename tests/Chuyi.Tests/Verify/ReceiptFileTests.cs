using System.Security.Cryptography;
using System.Text;
using Chuyi.Tests.History;
using Chuyi.Tests.History.Receipts;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Tests.Verify;

public sealed class ReceiptFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-receipt-").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public async Task A_receipt_is_told_in_sentences_with_its_documents()
    {
        Assert.Equal(0, await VerifyAsync(Histories.Signer.VerifierKey));

        var lines = output.ToString().Split(Environment.NewLine);
        Assert.StartsWith("这份回执真实、未被改动", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith($"· 方案2.pdf (5) {SampleReceipt.Plan}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 2, 3)]
    [InlineData("key", 1, 4)]
    public async Task The_exit_code_says_how_far_it_was_checked(string? key, int logged, int code) =>
        Assert.Equal(code, await VerifyAsync(key is null ? null : Histories.Signer.VerifierKey, SampleReceipt.Of(logged)));

    [Fact]
    public async Task Ones_own_copies_are_held_against_it()
    {
        var hello = Encoding.ASCII.GetBytes("hello");
        var receipt = SampleReceipt.Of(
            events: [SampleReceipt.Event(1, "Submitted", "submission", Convert.ToHexStringLower(SHA256.HashData(hello)))],
            logged: 0
        );
        var copies = Directory.CreateDirectory(Path.Combine(folder, "copies", "卷一")).FullName;

        Assert.Equal(1, await VerifyAsync(Histories.Signer.VerifierKey, receipt, copies));
        Assert.Contains("未找到", output.ToString(), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(Path.Combine(copies, "方案1.pdf"), "hallo"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(1, await VerifyAsync(Histories.Signer.VerifierKey, receipt, copies));
        Assert.Contains("同名文件内容不同", output.ToString(), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(Path.Combine(copies, "改名.pdf"), hello, TestContext.Current.CancellationToken);
        Assert.Equal(4, await VerifyAsync(Histories.Signer.VerifierKey, receipt, copies));
        Assert.Contains("与 改名.pdf 一致", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Nobody needs to have it: it was filled in on a page.</summary>
    [Fact]
    public async Task The_form_is_listed_and_held_against_a_copy_where_there_is_one()
    {
        var (hello, world) = ("hello"u8.ToArray(), "world"u8.ToArray());
        var receipt = SampleReceipt.Of(
            events: [SampleReceipt.Event(1, "Submitted", "submission", Hash(hello), form: Hash(world))],
            logged: 0
        );
        var copies = Directory.CreateDirectory(Path.Combine(folder, "copies")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(copies, "方案.pdf"), hello, TestContext.Current.CancellationToken);

        Assert.Equal(4, await VerifyAsync(Histories.Signer.VerifierKey, receipt, copies));
        Assert.Contains($"· 申报表.json (5) {Hash(world)}", output.ToString(), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Path.Combine(copies, "表"), world, TestContext.Current.CancellationToken);
        Assert.Equal(4, await VerifyAsync(Histories.Signer.VerifierKey, receipt, copies));
        Assert.Contains("✓ 申报表.json", output.ToString(), StringComparison.Ordinal);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    [Fact]
    public async Task Copies_are_for_receipts_alone()
    {
        var export = Path.Combine(folder, "export.ndjson");
        await File.WriteAllLinesAsync(export, await Histories.ExportAsync(Histories.TwoCases()), TestContext.Current.CancellationToken);

        Assert.Equal(2, await RunAsync(export, null, folder));
        Assert.Contains("--files 只用于核验回执", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<int> VerifyAsync(string? key, Chuyi.History.Receipts.ReceiptData? receipt = null, string? copies = null)
    {
        var file = Path.Combine(folder, "receipt.pdf");
        await File.WriteAllBytesAsync(file, SampleReceipt.File(receipt ?? SampleReceipt.Of()), TestContext.Current.CancellationToken);
        return await RunAsync(file, key, copies);
    }

    private Task<int> RunAsync(string file, string? key, string? copies) =>
        VerifyCommand.RunAsync(file, key, null, copies, folder, output, TestContext.Current.CancellationToken);
}
