using Microsoft.Extensions.Configuration;

namespace Chuyi.LocalHost.Host;

/// <summary>What is honoured of <c>host.json</c>; <c>AzureFunctionsJobHost__…</c> settings override it, as on Azure.</summary>
internal sealed record HostJson
{
    public required string RoutePrefix { get; init; }

    public required string HubName { get; init; }

    public required int MaxConcurrentActivities { get; init; }

    public required int? MaxConcurrentOrchestrators { get; init; }

    public required string? DefaultVersion { get; init; }

    public required string[] Functions { get; init; }

    public required int SessionSeconds { get; init; }

    public static HostJson Read(string folder, IConfiguration settings)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "host.json"), optional: true).Build();
        var host = new ConfigurationBuilder().AddConfiguration(file).AddConfiguration(settings.GetSection("AzureFunctionsJobHost")).Build();
        var extensions = host.GetSection("extensions");
        var prefix = file["extensions:http:routePrefix"] ?? "api";
        if (extensions["http:routePrefix"] is { } other && other != prefix)
            throw new AppNotLoadedException(
                $"A setting makes the routePrefix '{other}', "
                    + $"but the worker takes '{prefix}' from host.json in '{folder}' and reads no setting. "
                    + "Write it there."
            );
        var hub = extensions["durableTask:hubName"] ?? "LocalHub";
        if (hub.Length is < 3 or > 45 || !char.IsAsciiLetter(hub[0]) || !hub.All(char.IsAsciiLetterOrDigit))
            throw new AppNotLoadedException(
                $"The hubName '{hub}' of host.json must be 3 to 45 letters and digits, beginning with a letter."
            );
        return new()
        {
            RoutePrefix = prefix,
            HubName = hub,
            MaxConcurrentActivities = Bound(extensions, "maxConcurrentActivityFunctions") ?? 16,
            MaxConcurrentOrchestrators = Bound(extensions, "maxConcurrentOrchestratorFunctions"),
            DefaultVersion = extensions["durableTask:defaultVersion"],
            Functions = host.GetSection("functions").Get<string[]>() ?? [],
            SessionSeconds = SessionSecondsOf(extensions),
        };
    }

    /// <summary>So long an orchestrator's state stays in the worker's memory unused; 0 sends the whole history with every step.</summary>
    private static int SessionSecondsOf(IConfiguration extensions) =>
        string.Equals(extensions["durableTask:extendedSessionsEnabled"], "false", StringComparison.OrdinalIgnoreCase)
            ? 0
            : Bound(extensions, "extendedSessionIdleTimeoutInSeconds") ?? 30;

    private static int? Bound(IConfiguration extensions, string name) =>
        extensions["durableTask:" + name] is not { } text ? null
        : int.TryParse(text, out var most) && most > 0 ? most
        : throw new AppNotLoadedException($"{name} of host.json is '{text}'; it must be a whole number above 0.");
}
