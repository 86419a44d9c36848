using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Chuyi.Benchmarks;

/// <summary>A host of this assembly's functions.</summary>
internal static class WorkloadHost
{
    /// <summary>A host in this process, on a hub of its own and the machine's clock.</summary>
    public static IHost Build(string connectionString, string hub, params string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(
        [
            $"--AzureWebJobsStorage={connectionString}", $"--AzureFunctionsJobHost:extensions:durableTask:hubName={hub}",
            "--LocalHost:Urls=http://127.0.0.1:0", "--LocalHost:Clock=real", "--Logging:LogLevel:Default=Error", .. settings,
        ]);
        builder.ConfigureFunctionsWebApplication();
        return builder.Build();
    }

    /// <summary>Serves until standard input ends: a host does not outlive whoever started it.</summary>
    public static async Task<int> ServeAsync(string connectionString, string hub)
    {
        using var host = Build(connectionString, hub);
        await host.StartAsync();
        await Task.WhenAny(Task.Run(Console.In.ReadToEnd), host.WaitForShutdownAsync());
        await host.StopAsync();
        return 0;
    }
}
