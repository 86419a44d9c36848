using System.Text.Json;
using Xunit;

namespace Chuyi.Rehearsals.Deployable;

using Histories = Chuyi.Tests.History.Histories;

/// <summary>What an auditor takes away is the verifier and what it stands on, and it judges an export.</summary>
[Collection(typeof(WithPublishedVerifier))]
public sealed class PublishedVerifierTests(PublishedVerifier published) : IDisposable
{
    private readonly string export = Path.GetTempFileName();

    [Fact]
    public void It_holds_nothing_of_the_service_and_nothing_of_the_web()
    {
        var libraries = Directory.GetFiles(published.Folder, "*.dll").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
        Assert.Equal(["Chuyi.History.dll", "NSec.Cryptography.dll", "System.CommandLine.dll", "chuyi-verify.dll"], libraries);

        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(published.Folder, "chuyi-verify.runtimeconfig.json")));
        Assert.Equal(
            "Microsoft.NETCore.App",
            settings.RootElement.GetProperty("runtimeOptions").GetProperty("framework").GetProperty("name").GetString()
        );
    }

    [Fact]
    public async Task A_changed_line_is_found()
    {
        var lines = await Histories.ExportAsync(Histories.TwoCases());
        await File.WriteAllLinesAsync(
            export,
            lines.Select(l => l.Replace("第 2 个事实", "第二个事实", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken
        );

        var (exitCode, said) = await published.VerifyAsync(export);
        Assert.StartsWith("这份历史有问题", said, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task The_key_as_published_is_an_option()
    {
        await File.WriteAllLinesAsync(export, await Histories.ExportAsync(Histories.TwoCases()), TestContext.Current.CancellationToken);

        Assert.Equal(0, (await published.VerifyAsync(export, "--key", Histories.Signer.VerifierKey)).ExitCode);
        Assert.Equal(3, (await published.VerifyAsync(export)).ExitCode);
        Assert.Equal(2, (await published.VerifyAsync(export, "--key", "another")).ExitCode);
    }

    public void Dispose() => File.Delete(export);
}
