using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Chuyi.Benchmarks;

/// <summary>A server, alone in a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string Announcement = "Listening on ";

    private readonly Process process;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(10) };

    private HostProcess(Process process) => this.process = process;

    /// <summary>Where it serves.</summary>
    public Uri Address => http.BaseAddress!;

    /// <summary>A host of the workload.</summary>
    public static Task<HostProcess> StartAsync(string storage, string hub) => StartAsync("serve", storage, hub);

    /// <summary>Nothing but Kestrel, which serves the workload's page.</summary>
    public static Task<HostProcess> StartKestrelAsync() => StartAsync("kestrel");

    /// <summary>The service as it is built, which keeps its letters in a folder and logs no more than the workload's host.</summary>
    public static Task<HostProcess> StartServiceAsync(string storage, DirectoryInfo mail) =>
        StartAsync(
            new ProcessStartInfo(Built.Dotnet, [Built.Path("Service"), "serve", "--port", "0", "--clock", "real", "--with-parent"])
            {
                WorkingDirectory = mail.FullName,
                Environment =
                {
                    ["AzureWebJobsStorage"] = storage,
                    ["Mail__Folder"] = mail.FullName,
                    ["Logging__LogLevel__Default"] = "Error",
                },
            }
        );

    private static Task<HostProcess> StartAsync(params string[] arguments)
    {
        // Started by an executable of its own name, or by dotnet with the assembly as its first argument.
        var program = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(HostProcess).Assembly.Location] : [];
        return StartAsync(new ProcessStartInfo(program, [.. assembly, .. arguments]));
    }

    private static async Task<HostProcess> StartAsync(ProcessStartInfo program)
    {
        (program.RedirectStandardInput, program.RedirectStandardOutput) = (true, true);
        var host = new HostProcess(Process.Start(program)!);
        try
        {
            await host.ListenAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task PostAsync(string path, byte[]? content = null)
    {
        using var body = content is null ? null : new ByteArrayContent(content);
        using var answer = await http.PostAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }

    public Task<string> GetTextAsync(string path) => http.GetStringAsync(path);

    public async Task<T> GetAsync<T>(string path) => (await http.GetFromJsonAsync<T>(path))!;

    /// <summary>Returns when nothing is under way there.</summary>
    public Task SettleAsync() => PostAsync("runtime/clock/settle");

    /// <summary>The requests to storage so far.</summary>
    public async Task<long> RequestsAsync() => (await GetAsync<JsonElement>("runtime/metrics")).GetProperty("storageRequests").GetInt64();

    /// <summary>The same by table or container and verb.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RequestsByPurposeAsync() =>
        (await GetAsync<JsonElement>("runtime/metrics")).GetProperty("storageRequestsByPurpose").Deserialize<Dictionary<string, long>>()!;

    /// <summary>The bytes of bodies that went through functions and are neither pages, forms, JSON nor text.</summary>
    public async Task<long> OpaqueBytesAsync()
    {
        var metrics = await GetAsync<JsonElement>("runtime/metrics");
        return Opaque("requestBodyBytes") + Opaque("responseBodyBytes");

        long Opaque(string bodies) =>
            metrics
                .GetProperty(bodies)
                .Deserialize<Dictionary<string, long>>()!
                .Where(type => !IsReadable(type.Key))
                .Sum(type => type.Value);
    }

    private static bool IsReadable(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal)
        || type.Contains("json", StringComparison.Ordinal)
        || type.Contains("form", StringComparison.Ordinal)
        || type.Contains("javascript", StringComparison.Ordinal);

    /// <summary>What it holds of the machine's memory now.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        // That tells it to end; if this process dies, the system closes the pipe.
        process.StandardInput.Close();
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20)))
            await process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal))
                continue;
            http.BaseAddress = new(line[Announcement.Length..]);
            // A pipe that nobody empties would stop whoever writes to it.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return;
        }
        throw new InvalidOperationException("The host ended before it served.");
    }
}
