using System.Security.Cryptography;
using Chuyi.History.SignedNotes;
using Chuyi.Tests.History;
using Xunit;

namespace Chuyi.Tests.Verify;

/// <summary>What was seen before is held against what is verified now.</summary>
public sealed partial class VerifyCommandTests
{
    [Fact]
    public async Task A_head_is_remembered_and_a_fork_or_an_older_file_is_named_the_next_time()
    {
        var key = Histories.Signer.VerifierKey;
        var longer = Histories.Chain("r-1", 9);
        await WriteAsync(await Histories.ExportAsync([.. longer.Take(5)]));
        Assert.Equal(0, await VerifyAsync(key));
        await WriteAsync(await Histories.ExportAsync(longer));
        Assert.Equal(0, await VerifyAsync(key));
        Assert.Contains("由 5 个条目增至 9 个", output.ToString(), StringComparison.Ordinal);

        await WriteAsync(await Histories.ExportAsync([.. longer.Take(5)]));
        Assert.Equal(4, await VerifyAsync(key));
        await WriteAsync(await Histories.ExportAsync(Histories.Chain("r-2", 12)));
        Assert.Equal(1, await VerifyAsync(key));
        Assert.Contains("日志分叉", output.ToString(), StringComparison.Ordinal);
        // The fork is not what is remembered.
        await WriteAsync(await Histories.ExportAsync(longer));
        Assert.Equal(0, await VerifyAsync(key));
    }

    [Fact]
    public async Task What_was_verified_without_a_key_is_compared_and_accuses_no_other_key()
    {
        var forger = NoteSigner.FromSeed(Histories.Signer.Name, SHA256.HashData("forger"u8));
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases(), signer: forger));
        Assert.Equal(3, await VerifyAsync(null));
        var longer = Histories.Chain("r-1", 9);
        await WriteAsync(await Histories.ExportAsync(longer));
        Assert.Equal(3, await VerifyAsync(null));
        Assert.Contains("由另一把公钥签名", output.ToString(), StringComparison.Ordinal);

        await WriteAsync(await Histories.ExportAsync(Histories.Chain("r-2", 12)));
        Assert.Equal(1, await VerifyAsync(null));
        Assert.Contains("日志分叉", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spoilt_memory_is_said_and_keeps_nobody_from_verifying()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));
        Assert.Equal(0, await VerifyAsync(Histories.Signer.VerifierKey));
        var kept = Assert.Single(Directory.GetFiles(heads));
        foreach (var spoilt in new[] { "", "x", Histories.Signer.VerifierKey + "\nnot a note" })
        {
            await File.WriteAllTextAsync(kept, spoilt, TestContext.Current.CancellationToken);
            Assert.Equal(0, await VerifyAsync(Histories.Signer.VerifierKey));
            Assert.Contains("记下的此前的检查点无法识别", output.ToString(), StringComparison.Ordinal);
            output.GetStringBuilder().Clear();
        }
    }

    [Theory]
    [InlineData(5, false, 0)]
    [InlineData(5, true, 0)]
    [InlineData(12, false, 1)]
    [InlineData(12, true, 1)]
    public async Task An_earlier_checkpoint_or_export_can_be_asked_for(int size, bool export, int exitCode)
    {
        var longer = Histories.Chain("r-1", 12);
        var since = Path.Combine(heads, "since");
        await File.WriteAllTextAsync(
            since,
            export ? string.Join('\n', await Histories.ExportAsync([.. longer.Take(size)])) : Histories.Note(longer.Take(size)),
            TestContext.Current.CancellationToken
        );
        await WriteAsync(await Histories.ExportAsync([.. longer.Take(9)]));

        Assert.Equal(exitCode, await VerifyAsync(Histories.Signer.VerifierKey, since));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"note\":\"\\ud800\"}")]
    [InlineData("{\"note\":{}}")]
    [InlineData("no note")]
    public async Task An_earlier_checkpoint_that_is_none_is_named(string content)
    {
        var since = Path.Combine(heads, "since");
        await File.WriteAllTextAsync(since, content, TestContext.Current.CancellationToken);
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));

        Assert.Equal(1, await VerifyAsync(Histories.Signer.VerifierKey, since));
        Assert.Contains("给出的此前的检查点无法识别", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await VerifyAsync(Histories.Signer.VerifierKey, since + ".missing"));
    }
}
