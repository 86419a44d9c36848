using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Chuyi.Benchmarks;

/// <summary>
/// How long the published service takes until its first page, against the smallest
/// app of ASP.NET Core until its first answer.
/// </summary>
internal static class Starts
{
    private const int Unmeasured = 2,
        Rounds = 9;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string connectionString)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var service = await PublishAsync(folder);
            // From the first to the second start the service finds its storage made, and what it reads is in the system's cache.
            var starts = await Timing.CompareAsync(
                Unmeasured,
                1,
                Rounds,
                _ => TimeAsync(folder, Built.Dotnet, [Built.Path("Empty"), "--urls", "http://127.0.0.1:0"], connectionString, "/"),
                _ => TimeAsync(folder, service, ["serve", "--port", "0"], connectionString, "/register")
            );
            return
            [
                new("startRatio", starts.Ratio, 3),
                new("startMilliseconds", starts.Second * 1000),
                new("startMillisecondsOfEmptyApp", starts.First * 1000),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>With the runtime, as whoever hands it on would; compiling all that takes minutes.</summary>
    private static async Task<string> PublishAsync(DirectoryInfo folder)
    {
        var output = Path.Combine(folder.FullName, "service");
        string[] arguments =
        [
            "publish",
            Built.Path("Cli"),
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--self-contained",
            "-o",
            output,
            "-v",
            "q",
            "--disable-build-servers",
        ];
        using var publish = Process.Start(new ProcessStartInfo(Built.Dotnet, arguments) { RedirectStandardOutput = true })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"The service was not published: {said}");
        return Path.Combine(output, OperatingSystem.IsWindows() ? "chuyi.exe" : "chuyi");
    }

    private static async Task<double> TimeAsync(
        DirectoryInfo folder,
        string program,
        string[] arguments,
        string connectionString,
        string path
    )
    {
        using var http = new HttpClient();
        using var process = new Process
        {
            StartInfo = new(program, arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["AzureWebJobsStorage"] = connectionString,
                    ["ASPNETCORE_URLS"] = null,
                    ["DOTNET_TieredPGO"] = null,
                },
            },
        };
        var started = Stopwatch.GetTimestamp();
        process.Start();
        try
        {
            var address = await AddressAsync(process.StandardOutput);
            using var answer = await http.GetAsync(new Uri(address, path));
            answer.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            await EndAsync(process);
        }
    }

    /// <summary>Each says where it listens, in words of its own.</summary>
    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            if (line.Contains("istening on", StringComparison.Ordinal))
                return new(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        throw new InvalidOperationException("It ended before it served.");
    }

    /// <summary>In order, so that the next start finds nothing to clear up.</summary>
    private static async Task EndAsync(Process process)
    {
        if (process.HasExited)
            return;
        // A pipe that nobody empties would stop whoever writes to it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }
}
