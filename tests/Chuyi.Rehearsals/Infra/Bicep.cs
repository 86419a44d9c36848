using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Chuyi.Rehearsals.Infra;

/// <summary>The Bicep compiler of the test project's package, which works without a network.</summary>
internal static class Bicep
{
    /// <summary>Compiles a file of <c>infra/</c>: what it becomes, and what the compiler had to say about it.</summary>
    public static async Task<(JsonNode Json, string Diagnostics)> CompileAsync(string verb, string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Built("BicepPath"), [verb, Path.Combine(Built("InfraFolder"), file), "--stdout"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The compiler needs no culture data for what it does here, and a bare machine has none.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var bicep = Process.Start(start)!;
        var output = bicep.StandardOutput.ReadToEndAsync(cancellation);
        var diagnostics = await bicep.StandardError.ReadToEndAsync(cancellation);
        await bicep.WaitForExitAsync(cancellation);
        return bicep.ExitCode == 0
            ? (JsonNode.Parse(await output)!, diagnostics.Trim())
            : throw new InvalidOperationException($"{file} does not compile: {diagnostics}");
    }

    private static string Built(string key) =>
        typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!.Replace('\\', '/');
}
