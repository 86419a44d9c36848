using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalRuntime.Host;

/// <summary>Makes the web host that a function app runs on.</summary>
internal static class HostSetup
{
    public static WebApplicationBuilder CreateWeb(string[] args)
    {
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        web.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        web.Logging.AddConfiguration(web.Configuration.GetSection("Logging")).AddSimpleConsole();
        web.WebHost.UseKestrel();
        web.Services.AddRouting();
        return web;
    }

    public static IHost Build(WebApplicationBuilder web, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware) => web.Build();
}
