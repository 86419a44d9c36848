namespace Chuyi.Functions.Web;

/// <summary>The files that pages are made with: part of the program, read and compressed once.</summary>
public static class Assets
{
    private const string Folder = "Chuyi.Functions.Web.Assets.";

    /// <summary>Files that are written in parts and fetched as one, with their parts in the order in which they hold.</summary>
    private static readonly Dictionary<string, string[]> Joined = new(StringComparer.Ordinal)
    {
        ["chuyi.css"] =
        [
            "Styles.colours.css",
            "Styles.type.css",
            "Styles.frame.css",
            "Styles.boxes.css",
            "Styles.forms.css",
            "Styles.tables.css",
            "Styles.facts.css",
            "Styles.process.css",
            "Styles.lists.css",
            "Styles.phone.css",
            "Styles.paper.css",
        ],
        ["chuyi.js"] =
        [
            "Scripts.calls.js",
            "Scripts.saving.js",
            "Scripts.autosave.js",
            "Scripts.fill.js",
            "Scripts.keeping.js",
            "Scripts.lengths.js",
            "Scripts.page.js",
        ],
    };

    private static readonly Lazy<Dictionary<string, EncodedContent>> All = new(() =>
        Names
            .Except(Joined.Values.SelectMany(parts => parts), StringComparer.Ordinal)
            .Concat(Joined.Keys)
            .ToDictionary(name => name, Read, StringComparer.Ordinal)
    );

    /// <summary>One of them, or null if there is none of this name.</summary>
    public static EncodedContent? Find(string name) => All.Value.GetValueOrDefault(name);

    /// <summary>What may be asked for, by name.</summary>
    public static IReadOnlyCollection<string> Served => All.Value.Keys;

    private static IEnumerable<string> Names =>
        typeof(Assets)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && TypeOf(name) is not null)
            .Select(name => name[Folder.Length..]);

    private static EncodedContent Read(string name)
    {
        using var content = new MemoryStream();
        foreach (var part in Joined.GetValueOrDefault(name) ?? [name])
        {
            using var file = typeof(Assets).Assembly.GetManifestResourceStream(Folder + part)!;
            file.CopyTo(content);
        }
        return new(TypeOf(name)!, content.ToArray());
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
