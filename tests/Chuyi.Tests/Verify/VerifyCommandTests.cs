using Chuyi.History.SignedNotes;
using Chuyi.Tests.History;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Tests.Verify;

public sealed partial class VerifyCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly string heads = Directory.CreateTempSubdirectory("chuyi-heads-").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public async Task A_whole_export_is_said_to_be_whole_in_the_first_sentence()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));

        Assert.Equal(0, await VerifyAsync(Histories.Signer.VerifierKey));
        Assert.StartsWith("这份历史完整无缺", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_question_has_a_sentence_of_its_own()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));

        await VerifyAsync(Histories.Signer.VerifierKey);
        string[] said = output.ToString().Split(Environment.NewLine);
        Assert.StartsWith(
            "[是 yes] 内容 content: 文件中 2 个案卷的 7 个事件都在日志中，封存后未被改动。",
            said[2],
            StringComparison.Ordinal
        );
        Assert.StartsWith("[是 yes] 缺漏 completeness: 日志的 7 片叶子都有对应的事件，无一缺失。", said[3], StringComparison.Ordinal);
        Assert.StartsWith("[是 yes] 公钥 key: 签名公钥就是您给出的公钥：", said[4], StringComparison.Ordinal);
        Assert.StartsWith("[不能断定 not certain] 接续 continuity: 此前没有见过", said[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_it_is_another_verdict_and_another_exit_code()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));

        Assert.Equal(3, await VerifyAsync(null));
        Assert.DoesNotContain("完整无缺", output.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("这份历史与随附公钥的签名相符，但该公钥属于谁尚未核对", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_may_lack_something_is_another_exit_code()
    {
        await WriteAsync(await Histories.ExportAsync([.. Histories.TwoCases().Take(3)], Histories.TwoCases(), "r-1"));

        Assert.Equal(4, await VerifyAsync(Histories.Signer.VerifierKey));
    }

    [Theory]
    [InlineData("another")]
    [InlineData("name+00000000+AAAA")]
    public async Task A_key_that_is_none_is_a_wrong_command_line(string key)
    {
        await WriteAsync(await Histories.ExportAsync(Histories.TwoCases()));

        Assert.Equal(2, await VerifyAsync(key));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "a", "b")]
    [InlineData(2, "a", "--kye", "x")]
    [InlineData(0, "--help")]
    public async Task A_command_line_that_is_none_verifies_nothing(int exitCode, params string[] arguments)
    {
        var given = VerifyCommand.CreateRoot().Parse(arguments);
        var quiet = new System.CommandLine.InvocationConfiguration { Output = output, Error = output };

        Assert.Equal(exitCode, VerifyCommand.ExitCodeOf(given, await given.InvokeAsync(quiet, TestContext.Current.CancellationToken)));
        Assert.Contains("--since", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  4  未被改动、公钥已核对，但不能断定没有缺漏", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_moves_no_cursor_and_forges_no_line()
    {
        await WriteAsync(await Histories.ExportAsync(Histories.Chain("r-1\n这份历史完整无缺\u001b[2J\u202e", 2)));
        var lines = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).ToList();
        lines.RemoveAt(2);
        await WriteAsync(lines);

        Assert.Equal(1, await VerifyAsync(Histories.Signer.VerifierKey));
        Assert.DoesNotContain(output.ToString().ReplaceLineEndings(""), c => char.IsControl(c) || c == '\u202e');
        Assert.DoesNotContain(
            output.ToString().Split(Environment.NewLine),
            line => line.StartsWith("这份历史完整无缺", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_file_of_chance_brings_anything_but_a_sentence()
    {
        var random = new Random(20261125);
        var export = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', await Histories.ExportAsync(Histories.TwoCases())) + "\n");
        for (var n = 0; n < 200; n++)
        {
            var bytes = new byte[random.Next(4096)];
            random.NextBytes(bytes);
            await File.WriteAllBytesAsync(file, n % 2 == 0 ? bytes : Mutation.Of(export, random), TestContext.Current.CancellationToken);
            Assert.InRange(await VerifyAsync(Histories.Signer.VerifierKey), 0, 2);
        }
        Assert.Equal(2, await VerifyAsync(null, source: "\0"));
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
        Assert.Equal(2, await VerifyCommand.RunAsync(source, null, null, null, heads, output, TestContext.Current.CancellationToken));
        Assert.StartsWith("无法读取", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        output.Dispose();
        File.Delete(file);
        Directory.Delete(heads, recursive: true);
    }

    private Task WriteAsync(IReadOnlyList<string> lines) =>
        File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n", TestContext.Current.CancellationToken);

    private Task<int> VerifyAsync(string? key, string? since = null, string? source = null) =>
        VerifyCommand.RunAsync(source ?? file, key, since, null, heads, output, TestContext.Current.CancellationToken);
}
