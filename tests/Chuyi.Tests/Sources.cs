using System.IO.Enumeration;
using System.Reflection;

namespace Chuyi.Tests;

/// <summary>The sources that tests read.</summary>
internal static class Sources
{
    /// <summary>The folder of the service.</summary>
    public static string Service { get; } =
        Path.GetFullPath(
            typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ServiceFolder").Value!
        );

    /// <summary>The folder of everything.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Service, "../.."));

    /// <summary>The files below a folder that we wrote, as paths from there, of these extensions.</summary>
    public static IEnumerable<string> Of(string folder, params string[] extensions) =>
        new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => Path.GetRelativePath(folder, entry.ToFullPath()).Replace('\\', '/'),
            new() { RecurseSubdirectories = true }
        )
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not ("bin" or "obj"),
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && extensions.Contains(Path.GetExtension(entry.FileName).ToString()),
        };
}
