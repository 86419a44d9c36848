using System.Reflection;

namespace Chuyi.Benchmarks;

/// <summary>What was built along with the benchmarks, and what runs it.</summary>
internal static class Built
{
    public static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Where the project file says that something stands.</summary>
    public static string Path(string key) =>
        System.IO.Path.GetFullPath(
            typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!
        );
}
