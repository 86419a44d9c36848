using Chuyi.History.SignedNotes;
using Chuyi.Tests.History;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Tests.Verify;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly StringWriter output = new();

    [Fact]
    public async Task A_whole_export_is_said_to_be_whole_in_the_first_sentence()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));

        Assert.Equal(0, await VerifyAsync(Histories.Signer.VerifierKey));
        Assert.StartsWith("这份历史完整无缺", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_with_a_changed_word_is_not_whole()
    {
        var lines = await Histories.ExportAsync(Histories.TwoCases());
        await WriteAsync([.. lines.Select(l => l.Replace("第 2 个事实", "第二个事实", StringComparison.Ordinal))]);

        Assert.Equal(1, await VerifyAsync(null));
        Assert.StartsWith("这份历史有问题", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_under_another_key_than_the_published_one_is_not_whole()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));
        var other = NoteSigner.FromSeed(Histories.Signer.Name, new byte[32]).VerifierKey;

        Assert.Equal(1, await VerifyAsync(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a history")]
    public async Task What_is_no_history_cannot_be_read(string content)
    {
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        Assert.Equal(2, await VerifyAsync(null));
    }

    [Theory]
    [InlineData("/no/such/file.ndjson")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task What_is_not_there_cannot_be_read(string source)
    {
        Assert.Equal(2, await VerifyCommand.RunAsync(source, null, output, TestContext.Current.CancellationToken));
        Assert.StartsWith("无法读取", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        output.Dispose();
        File.Delete(file);
    }

    private Task WriteAsync(IReadOnlyList<string> lines) =>
        File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n", TestContext.Current.CancellationToken);

    private Task<int> VerifyAsync(string? key) => VerifyCommand.RunAsync(file, key, output, TestContext.Current.CancellationToken);
}
