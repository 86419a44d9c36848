using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Chuyi.Functions.Print;

/// <summary>
/// The font of everything the service prints, so that a page looks the same on any machine: Noto Sans SC, under the
/// SIL Open Font License, which stands beside it.
/// </summary>
public static class PrintFont
{
    private const string Family = "Noto Sans SC";

    private static readonly Lazy<byte[]> Read = new(Load);

    private static readonly Lazy<HashSet<int>> Characters = new(() => FontCharacters.Of(File));

    private static readonly Lazy<Resolver> Registered = new(() =>
    {
        var resolver = new Resolver();
        GlobalFontSettings.FontResolver = resolver;
        return resolver;
    });

    /// <summary>The whole TrueType file.</summary>
    public static byte[] File => Read.Value;

    /// <summary>The characters of a text that it has no glyph for, each once: on paper they would be empty boxes.</summary>
    public static IReadOnlyList<string> Lacks(string text) =>
        [
            .. text.EnumerateRunes()
                .Where(rune => !Rune.IsWhiteSpace(rune) && !Characters.Value.Contains(rune.Value))
                .Select(rune => rune.ToString())
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The font in a size, in points.</summary>
    internal static XFont Of(double size, bool bold = false)
    {
        Register();
        return new(Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
    }

    /// <summary>Tells PDFsharp, which looks for fonts in one place for the whole process, of this one.</summary>
    internal static void Register() => _ = Registered.Value;

    private static byte[] Load()
    {
        using var stream =
            typeof(PrintFont).Assembly.GetManifestResourceStream(typeof(PrintFont), "Fonts.NotoSansSC-Regular.ttf")
            ?? throw new InvalidOperationException("The service was built without its font.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Resolver : IFontResolver
    {
        // It comes in one weight; the strokes of the bold are thickened.
        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(Family, isBold, isItalic);

        public byte[] GetFont(string faceName) => File;
    }
}
