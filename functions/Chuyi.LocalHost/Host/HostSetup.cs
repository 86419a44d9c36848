using System.Reflection;
using Chuyi.LocalHost.Engine;
using Chuyi.LocalHost.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Host;

/// <summary>Makes the web host that a function app runs on.</summary>
internal static class HostSetup
{
    private const long LargestBody = 100 * 1024 * 1024;

    public static WebApplicationBuilder CreateWeb(string[] args)
    {
        var given = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var assembly = given["LocalHost:FunctionsAssembly"] is { } name ? Assembly.Load(name)
            : Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("There is no entry assembly; name one as LocalHost:FunctionsAssembly.");
        var folder = Path.GetDirectoryName(assembly.Location)!;
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            Args = args, ContentRootPath = folder, ApplicationName = assembly.GetName().Name,
            EnvironmentName = given["AZURE_FUNCTIONS_ENVIRONMENT"] ?? Environments.Development,
        });
        web.Configuration.AddInMemoryCollection(LocalSettings.Read(folder, Directory.GetCurrentDirectory())).AddEnvironmentVariables().AddCommandLine(args);
        web.Logging.AddConfiguration(web.Configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        web.WebHost.UseKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, LargestBody))
            .UseUrls(web.Configuration["LocalHost:Urls"] ?? "http://127.0.0.1:7071");
        AddRuntime(web, assembly, folder);
        return web;
    }

    public static IHost Build(WebApplicationBuilder web, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        web.Services.AddSingleton(middleware);
        // Last, so that it starts after the app's own services and stops before them.
        web.Services.AddHostedService(services => services.GetRequiredService<RuntimeService>());
        var app = web.Build();
        // Counts from the first request on.
        app.Services.GetRequiredService<Metrics>();
        app.UseRouting();
        app.Use(HttpEndpoints.NotFoundOutsideAsync);
        app.Services.GetRequiredService<HttpEndpoints>().Map(app, app.Services.GetRequiredService<HostJson>().RoutePrefix);
        if (app.Configuration.GetValue("LocalHost:Control", true)) ControlEndpoints.Map(app);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Urls.First();
            app.Services.GetRequiredService<RuntimeHost>().Address = new(address);
            if (!app.Configuration.GetValue("LocalHost:Announce", true)) return;
            Console.Out.WriteLine($"Listening on {address}");
            Console.Out.Flush();
        });
        return app;
    }

    private static void AddRuntime(WebApplicationBuilder web, Assembly assembly, string folder)
    {
        var (services, configuration) = (web.Services, web.Configuration);
        if (string.Equals(configuration["LocalHost:Store"], "memory", StringComparison.OrdinalIgnoreCase)) services.AddSingleton(new MemoryStore());
        else if (NeedsAzurite(configuration["AzureWebJobsStorage"])) StartAzurite(services, configuration);
        var clock = HostClock.Parse(configuration["LocalHost:Clock"]);
        services.AddRouting();
        services.AddSingleton(_ => clock);
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<HostClock>());
        services.AddSingleton(HostJson.Read(folder, configuration));
        services.AddSingleton(provider => new FunctionApp(assembly, provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>>>()));
        services.AddSingleton<RuntimeService>();
        services.AddSingleton(provider => new RuntimeHost(provider.GetRequiredService<RuntimeService>(), clock));
        services.AddSingleton<HttpTraffic>();
        services.AddSingleton<Metrics>();
        services.AddSingleton(provider => new HttpEndpoints(provider.GetRequiredService<FunctionApp>(), clock.Work,
            provider.GetRequiredService<HttpTraffic>(), provider.GetRequiredService<ILoggerFactory>().CreateLogger("Chuyi.LocalHost.Http")));
    }

    private static bool NeedsAzurite(string? connectionString) =>
        string.IsNullOrWhiteSpace(connectionString) || connectionString.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);

    private static void StartAzurite(IServiceCollection services, ConfigurationManager configuration)
    {
        var folder = configuration["LocalHost:DataFolder"] ?? Path.Combine(Directory.GetCurrentDirectory(), ".local", "azurite");
        var azurite = Task.Run(() => Azurite.StartAsync(folder)).GetAwaiter().GetResult();
        configuration["AzureWebJobsStorage"] = azurite.ConnectionString;
        Console.Out.WriteLine($"Azurite keeps its data in {folder}: {azurite.BlobEndpoint} {azurite.TableEndpoint}");
        services.AddSingleton(_ => azurite);
        services.AddHostedService<AzuriteLifetime>();
    }
}
