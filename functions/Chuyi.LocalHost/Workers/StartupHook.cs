using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

/// <summary>
/// What .NET runs in the process of an isolated app before its Main. The process ends when its host has died, and its
/// <see cref="TimeProvider"/> is the host's clock. It may use only what every app has beside it.
/// </summary>
#pragma warning disable CA1050 // .NET looks for a type of this name without a namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>The variable that names the file of the host's clock; absent for the machine's.</summary>
    public const string ClockVariable = "CHUYI_LOCALHOST_CLOCK";

    public static void Initialize()
    {
        // Processes that the app starts are no workers.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        new Thread(EndWithHost) { IsBackground = true, Name = "Waits for the end of the host" }.Start();
        if (Environment.GetEnvironmentVariable(ClockVariable) is { Length: > 0 } file)
            DiagnosticListener.AllListeners.Subscribe(new Clocked(file));
    }

    /// <summary>The host holds the other end of the standard input; it is closed with its process, however that ends.</summary>
    private static void EndWithHost()
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[64];
        try
        {
            while (input.Read(buffer) > 0)
            {
                // The host says nothing here.
            }
        }
        catch (IOException)
        {
            // Gone as well.
        }
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private sealed class Clocked(string file) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly HostsClock clock = new(file);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
                builder.ConfigureServices((_, services) => services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(clock));
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class HostsClock : TimeProvider
    {
        private readonly MemoryMappedViewAccessor view;

        public HostsClock(string file) =>
            view = MemoryMappedFile
                .CreateFromFile(
                    File.Open(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite),
                    null,
                    0,
                    MemoryMappedFileAccess.Read,
                    HandleInheritability.None,
                    leaveOpen: false
                )
                .CreateViewAccessor(0, sizeof(long), MemoryMappedFileAccess.Read);

        public override DateTimeOffset GetUtcNow() => new(view.ReadInt64(0), TimeSpan.Zero);
    }
}
