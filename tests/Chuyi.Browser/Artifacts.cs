namespace Chuyi.Browser;

/// <summary>The folders in which a run leaves what is looked at afterwards; git knows nothing of them.</summary>
internal static class Artifacts
{
    /// <summary>Whether pictures are asked for: they take as long as all else.</summary>
    public static bool WithPictures { get; } = Environment.GetEnvironmentVariable("CHUYI_PICTURES") is { Length: > 0 };

    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>A picture of every page and state.</summary>
    public static string Screenshots { get; } = Emptied("artifacts/screenshots");

    /// <summary>The source of every page and state.</summary>
    public static string Pages { get; } = Emptied("artifacts/pages");

    /// <summary>The HTML of every letter.</summary>
    public static string Letters { get; } = Emptied("artifacts/letters");

    /// <summary>The pictures of the README, as they are now.</summary>
    public static string Pictures { get; } = Folder("artifacts/pictures");

    /// <summary>The folder of these tests.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests/Chuyi.Browser");

    private static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    // What an earlier run has left is not of this one.
    private static string Emptied(string name)
    {
        var folder = Folder(name);
        foreach (var before in Directory.EnumerateFiles(folder))
            File.Delete(before);
        return folder;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Chuyi.Functions.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
