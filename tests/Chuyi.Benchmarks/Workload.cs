using Chuyi.Benchmarks.App;
using Chuyi.LocalHost;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Benchmarks;

/// <summary>What is measured, as a host runs it.</summary>
internal static class Workload
{
    /// <summary>A host in this process, on a hub of its own and the machine's clock.</summary>
    /// <param name="storage">A connection string, or <c>memory</c>.</param>
    public static Task<FunctionHost> StartAsync(string storage, string hub) =>
        FunctionHost.StartAsync(
            typeof(Greetings).Assembly,
            new()
            {
                Storage = storage,
                Url = "http://127.0.0.1:0",
                Clock = "real",
                // Beside this assembly stands the host.json of the service as well.
                Folder = Path.GetDirectoryName(Built.Path("App")),
                Settings = new Dictionary<string, string?>
                {
                    ["AzureFunctionsJobHost:extensions:durableTask:hubName"] = hub,
                    ["Logging:LogLevel:Default"] = "Error",
                },
            }
        );

    /// <summary>Serves until standard input ends: a host does not outlive whoever started it.</summary>
    public static async Task<int> ServeAsync(string storage, string hub)
    {
        await using var host = await StartAsync(storage, hub);
        await ServeAsync(host.Address.ToString(), host.Ended);
        return 0;
    }

    /// <summary>Serves the app's page from nothing but Kestrel.</summary>
    public static async Task<int> ServePageAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            return http.Response.WriteAsync(Page.Html);
        });
        await app.StartAsync();
        await ServeAsync(app.Urls.Single(), Task.Delay(Timeout.Infinite));
        return 0;
    }

    private static async Task ServeAsync(string address, Task ended)
    {
        Console.Out.WriteLine(HostProcess.Announcement + address);
        await Console.Out.FlushAsync();
        await Task.WhenAny(Task.Run(Console.In.ReadToEnd), ended);
    }
}
