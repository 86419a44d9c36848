using System.Globalization;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>The objects that embed a subset of a font: a composite font whose codes are the numbers of its glyphs.</summary>
internal static class PdfFont
{
    private const string Name = "CHUYIA+NotoSansSC-Regular";

    // More than a hundred mappings in one block are not allowed (Adobe technical note 5014).
    private const int MappingsPerBlock = 100;

    public static int Add(PdfObjects objects, FontSubset subset, TrueTypeFont font)
    {
        var file = subset.ToFile();
        string Scaled(int units) => (units * 1000 / font.UnitsPerEm).ToString(CultureInfo.InvariantCulture);
        var program = objects.AddStream($"/Length1 {file.Length} ", file);
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{Name} /Flags 4 "
                + $"/FontBBox [{string.Join(' ', font.Bounds.Select(Scaled))}] /ItalicAngle 0 "
                + $"/Ascent {Scaled(font.Ascent)} /Descent {Scaled(font.Descent)} /CapHeight 733 /StemV 80 /FontFile2 {program} 0 R >>"
        );
        var glyphs = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{Name} "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [0 [{string.Join(' ', subset.Advances())}]] >>"
        );
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{Name} /Encoding /Identity-H "
                + $"/DescendantFonts [{glyphs} 0 R] /ToUnicode {unicode} 0 R >>"
        );
    }

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <ffff>
            endcodespacerange

            """
        );
        foreach (var block in subset.Characters.Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (number, character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{number:x4}> <{Utf16(character)}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Utf16(Rune character) => Convert.ToHexStringLower(Encoding.BigEndianUnicode.GetBytes(character.ToString()));
}
