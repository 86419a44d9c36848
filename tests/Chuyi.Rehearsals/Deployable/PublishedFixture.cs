using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Chuyi.Rehearsals.Deployable;

/// <summary>A project as it is put elsewhere: published once, into a folder of its own.</summary>
/// <param name="project">Which metadata of this assembly names the project's folder.</param>
public abstract class PublishedFixture(string project) : IAsyncLifetime
{
    // Two at once would compile the projects that both stand on into the same files.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>What <c>dotnet publish</c> wrote.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("chuyi-published-").FullName;

    public async ValueTask InitializeAsync()
    {
        var source = typeof(PublishedFixture)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == project)
            .Value!;
        await OneAtATime.WaitAsync();
        try
        {
            var (exitCode, said) = await RunAsync(
                "publish",
                source,
                "-c",
                "Release",
                "-o",
                Folder,
                "-v",
                "quiet",
                "--disable-build-servers"
            );
            Assert.True(exitCode == 0, said);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    protected static async Task<(int ExitCode, string Said)> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var dotnet = Process.Start(start)!;
        var said = await Task.WhenAll(dotnet.StandardOutput.ReadToEndAsync(), dotnet.StandardError.ReadToEndAsync());
        await dotnet.WaitForExitAsync();
        return (dotnet.ExitCode, string.Concat(said));
    }
}
