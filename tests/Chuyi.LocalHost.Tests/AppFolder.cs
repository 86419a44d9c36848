namespace Chuyi.LocalHost.Tests;

/// <summary>A folder with the files that a host reads beside an app.</summary>
internal sealed class AppFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("app-");

    /// <param name="hostJson">The text of host.json.</param>
    /// <param name="settings">The text of local.settings.json; null for none.</param>
    public AppFolder(string hostJson = """{ "extensions": { "http": { "routePrefix": "" } } }""", string? settings = null)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "host.json"), hostJson);
        if (settings is not null)
            File.WriteAllText(System.IO.Path.Combine(Path, "local.settings.json"), settings);
    }

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
