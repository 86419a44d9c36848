using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>
/// The font of everything the service prints, so that a page looks the same on any machine: Noto Sans SC, under the
/// SIL Open Font License, which stands beside it.
/// </summary>
public static class PrintFont
{
    private static readonly Lazy<byte[]> Read = new(Load);

    private static readonly Lazy<TrueTypeFont> Parsed = new(() => new TrueTypeFont(File));

    /// <summary>The whole TrueType file.</summary>
    public static byte[] File => Read.Value;

    internal static TrueTypeFont Font => Parsed.Value;

    /// <summary>The characters of a text that it has no glyph for, each once: on paper they would be empty boxes.</summary>
    public static IReadOnlyList<string> Lacks(string text) =>
        [
            .. text.EnumerateRunes()
                .Where(rune => !Rune.IsWhiteSpace(rune) && Font.GlyphOf(rune) == 0)
                .Select(rune => rune.ToString())
                .Distinct(StringComparer.Ordinal),
        ];

    private static byte[] Load()
    {
        using var stream =
            typeof(PrintFont).Assembly.GetManifestResourceStream(typeof(PrintFont), "Fonts.NotoSansSC-Regular.ttf")
            ?? throw new InvalidOperationException("The service was built without its font.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
