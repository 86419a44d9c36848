using System.Diagnostics;
using Xunit;

namespace Chuyi.Browser;

/// <summary>html-validate over the sources of pages as they were sent. It is fetched by npx, as the storage emulator is.</summary>
internal static class SourceCheck
{
    private const string Tool = "html-validate@9.7.1";

    /// <summary>Fails with all that it finds wrong in the pages of a folder, by the rules of a file.</summary>
    public static async Task Passes(string folder, string rules = "htmlvalidate.cjs")
    {
        var start = new ProcessStartInfo("npx", ["--yes", Tool, "--config", Path.Combine(Artifacts.Tests, rules), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DO_NOT_TRACK"] = "1", ["npm_config_update_notifier"] = "false" },
        };
        using var process = Process.Start(start)!;
        var told = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said + await told);
    }
}
