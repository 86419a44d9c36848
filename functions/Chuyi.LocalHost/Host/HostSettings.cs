using System.Collections;
using Microsoft.Extensions.Configuration;

namespace Chuyi.LocalHost.Host;

/// <summary>The host's settings and what of them the app is given.</summary>
internal sealed class HostSettings
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Azure"] = "Warning",
        // The host hears from it of orchestrators whose code went where it must not.
        ["Logging:LogLevel:Microsoft.Azure.Functions.Worker.Extensions.DurableTask"] = "Error",
        ["Logging:LogLevel:Yarp"] = "Warning",
        ["Logging:LogLevel:Grpc"] = "Warning",
    };

    private readonly IConfigurationRoot configuration;
    private readonly LocalSettings local;

    /// <param name="folder">The app's folder.</param>
    /// <param name="given">What goes before all else.</param>
    public HostSettings(string folder, IReadOnlyDictionary<string, string?> given)
    {
        local = LocalSettings.Read(folder, Directory.GetCurrentDirectory());
        configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Defaults)
            .AddInMemoryCollection(local.Values)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(given)
            .Build();
        Json = HostJson.Read(folder, configuration);
        // What the environment holds the app reads there itself.
        foreach (var (name, value) in Defaults)
            App[name] = value;
        foreach (var (name, value) in local.Values)
            App[name] = value;
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            App.Remove(((string)variable.Key).Replace("__", ":", StringComparison.Ordinal));
        foreach (var (name, value) in given)
            App[name] = value;
    }

    public IConfiguration Configuration => configuration;

    public HostJson Json { get; }

    public LocalSettings Local => local;

    /// <summary>The settings that the app is given.</summary>
    public Dictionary<string, string?> App { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => configuration[name];

    public bool Flag(string name, bool otherwise) => configuration.GetValue(name, otherwise);

    public string Url => this["LocalHost:Urls"] ?? $"http://127.0.0.1:{local.Port ?? 7071}";

    public bool IsInMemory => string.Equals(this["LocalHost:Store"], "memory", StringComparison.OrdinalIgnoreCase);

    public bool NeedsAzurite =>
        this["AzureWebJobsStorage"] is var connection
        && (string.IsNullOrWhiteSpace(connection) || connection.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a function is served: host.json may list those that are, a setting may disable one.</summary>
    public bool Serves(string function) =>
        (Json.Functions.Length == 0 || Json.Functions.Contains(function, StringComparer.OrdinalIgnoreCase))
        && this[$"AzureWebJobs.{function}.Disabled"]?.ToUpperInvariant() is not ("TRUE" or "1");

    /// <summary>Sets the storage that was started for the app.</summary>
    public void SetStorage(string connection) => configuration["AzureWebJobsStorage"] = App["AzureWebJobsStorage"] = connection;

    /// <summary>How long a host that fell silent keeps the task hub to itself.</summary>
    public TimeSpan Lease
    {
        get
        {
            var seconds = configuration.GetValue("LocalHost:LeaseSeconds", 60);
            return seconds is >= 20 and <= 60
                ? TimeSpan.FromSeconds(seconds)
                : throw new AppNotLoadedException($"LocalHost:LeaseSeconds is {seconds}; it must be 20 to 60.");
        }
    }
}
