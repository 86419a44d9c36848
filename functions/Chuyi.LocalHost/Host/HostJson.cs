using Microsoft.Extensions.Configuration;

namespace Chuyi.LocalHost.Host;

/// <summary>What is honoured of <c>host.json</c>; <c>AzureFunctionsJobHost__…</c> settings override it, as on Azure.</summary>
internal sealed record HostJson(
    string RoutePrefix,
    string HubName,
    int MaxConcurrentActivities,
    int? MaxConcurrentOrchestrators,
    string? DefaultVersion,
    string[] Functions,
    int SessionSeconds
)
{
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
        return new(
            prefix,
            hub,
            Bound(extensions, "maxConcurrentActivityFunctions") ?? 16,
            Bound(extensions, "maxConcurrentOrchestratorFunctions"),
            extensions["durableTask:defaultVersion"],
            host.GetSection("functions").Get<string[]>() ?? [],
            SessionSecondsOf(extensions)
        );
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
