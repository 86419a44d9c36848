using System.Reflection;

namespace Chuyi.LocalHost.Host;

/// <summary>The app that is run.</summary>
/// <param name="Assembly">Its assembly, where it is loaded here.</param>
/// <param name="File">The assembly's file.</param>
internal sealed record AppSource(Assembly? Assembly, string File)
{
    public string Folder => Path.GetDirectoryName(File)!;

    /// <exception cref="AppNotLoadedException">The folder holds no published app, or more than one.</exception>
    public static AppSource Published(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
            throw new AppNotLoadedException($"There is no folder '{full}'. Give the one that `dotnet publish -o` wrote.");
        if (!System.IO.File.Exists(Path.Combine(full, "host.json")))
            throw new AppNotLoadedException($"'{full}' holds no host.json. Give the folder that `dotnet publish -o` wrote.");
        var apps = Directory
            .GetFiles(full, "*.runtimeconfig.json")
            .Select(file => file[..^".runtimeconfig.json".Length] + ".dll")
            .Where(System.IO.File.Exists)
            .ToList();
        return apps.Count switch
        {
            1 => new(null, apps[0]),
            0 => throw new AppNotLoadedException(
                $"'{full}' holds no app: no assembly with a runtimeconfig.json beside it. Give the folder that `dotnet publish -o` wrote."
            ),
            _ => throw new AppNotLoadedException(
                $"'{full}' holds more than one app: {string.Join(", ", apps.Select(Path.GetFileName))}. "
                    + "Publish each into a folder of its own."
            ),
        };
    }
}
