using System.Diagnostics;
using System.Text;
using Chuyi.Cli.Demo;
using Xunit;

namespace Chuyi.Rehearsals.Cli;

/// <summary>What is left of a command that is killed with SIGKILL while all that it started runs.</summary>
public sealed class KilledTests : IDisposable
{
    private const string Mark = "CHUYI_TEST_RUN";

    private readonly string folder = Directory.CreateTempSubdirectory("chuyi-killed-").FullName;
    private readonly string mark = Guid.NewGuid().ToString();

    /// <summary>
    /// The command, its service where that is another process, the worker where it has
    /// one of its own, and npx with Azurite.
    /// </summary>
    [Theory, InlineData("demo", 2), InlineData("demo --isolate", 3), InlineData("serve --port 0 --isolate", 2)]
    public async Task A_command_that_is_killed_leaves_no_storage_no_service_and_no_worker(string command, int dotnets)
    {
        using var process = Process.Start(StartInfo(command))!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Waiting.UntilAsync(() => Ours("dotnet") >= dotnets && Ours("azurite") > 0 && HasWritten(), () => Ours(""));
        process.Kill();
        await Waiting.UntilAsync(() => Ours("") == 0, () => Ours(""));
    }

    [Theory, InlineData("no-folder", "There is no folder"), InlineData(".", "holds no host.json")]
    public async Task What_is_no_published_app_is_named_with_what_to_do_and_the_exit_code_is_1(string app, string expected)
    {
        using var process = Process.Start(StartInfo($"serve --port 0 --app {Path.Combine(folder, app)}"))!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.Contains("dotnet publish", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ProcessStartInfo StartInfo(string command)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(Play).Assembly.Location, .. command.Split(' ')]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Mark] = mark;
        return start;
    }

    private bool HasWritten() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    /// <summary>How many processes there are that come of the command, by a word of their command lines.</summary>
    private int Ours(string word) =>
        new DirectoryInfo("/proc")
            .EnumerateDirectories()
            .Where(process => process.Name.All(char.IsAsciiDigit))
            .Count(process =>
                Read(process, "environ").Contains($"{Mark}={mark}", StringComparison.Ordinal)
                && Read(process, "cmdline").Contains(word, StringComparison.Ordinal)
            );

    private static string Read(DirectoryInfo process, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(process.FullName, file)));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
