using Chuyi.LocalHost.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a function app: its services, its configuration and its middleware.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];

    internal FunctionsApplicationBuilder(string[] args) => web = HostSetup.CreateWeb(args);

    /// <summary>What builder and services share while building.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>The configuration, complete when the builder is made.</summary>
    public ConfigurationManager Configuration => web.Configuration;

    /// <summary>Where the app runs.</summary>
    public IHostEnvironment Environment => web.Environment;

    /// <summary>Where logs go.</summary>
    public ILoggingBuilder Logging => web.Logging;

    /// <summary>Where measurements go.</summary>
    public IMetricsBuilder Metrics => web.Metrics;

    /// <summary>The services.</summary>
    public IServiceCollection Services => web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    /// <summary>Uses another container.</summary>
    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    /// <summary>Adds a step to the pipeline around every function.</summary>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        this.middleware.Add(middleware);
        return this;
    }

    /// <summary>The host. Starting it serves the functions; stopping it lets what runs end and stops all it started.</summary>
    public IHost Build() => HostSetup.Build(web, middleware);
}
