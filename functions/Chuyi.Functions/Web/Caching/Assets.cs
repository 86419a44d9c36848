namespace Chuyi.Functions.Web;

/// <summary>The files that pages are made with: part of the program, read and compressed once.</summary>
public static class Assets
{
    private const string Folder = "Chuyi.Functions.Web.Assets.";

    private static readonly Lazy<Dictionary<string, EncodedContent>> All = new(() =>
        typeof(Assets)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && TypeOf(name) is not null)
            .ToDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal)
    );

    /// <summary>One of them, or null if there is none of this name.</summary>
    public static EncodedContent? Find(string name) => All.Value.GetValueOrDefault(name);

    private static EncodedContent Read(string resource)
    {
        using var content = new MemoryStream();
        using (var file = typeof(Assets).Assembly.GetManifestResourceStream(resource)!)
            file.CopyTo(content);
        return new(TypeOf(resource)!, content.ToArray());
    }

    private static string? TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => null,
        };
}
