using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Chuyi.Rehearsals.Deployable;

/// <summary>The service as it is put on Azure: published once, into a folder of its own. That takes a minute or two.</summary>
public sealed class PublishedFixture : IAsyncLifetime
{
    /// <summary>What <c>dotnet publish</c> wrote.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("chuyi-published-").FullName;

    public async ValueTask InitializeAsync()
    {
        var project = typeof(PublishedFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ServiceFolder").Value!;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["publish", project, "-c", "Release", "-o", Folder, "-v", "quiet", "--disable-build-servers"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var publish = Process.Start(start)!;
        var said = await Task.WhenAll(publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, string.Concat(said));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
