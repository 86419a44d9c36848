using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Chuyi.Functions.Print;

/// <summary>
/// PDFsharp writes a character beyond the basic plane (of the rare characters in names, many are) by its number into the
/// table from which text is copied out and read aloud, where UTF-16 belongs (ISO 32000-1, 9.10.3). It is put right here.
/// </summary>
internal static partial class RareCharacters
{
    /// <param name="text">The file, one character a byte.</param>
    public static string Mend(string text)
    {
        if (Table().Match(text) is not { Success: true } reference)
            return text;
        var start = text.IndexOf($"\n{reference.Groups[1].Value} 0 obj\n", StringComparison.Ordinal);
        var found = Stream().Match(text, start);
        var plain = Unpack(Encoding.Latin1.GetBytes(found.Groups[1].Value));
        var mapping = Encoding.ASCII.GetString(plain);
        var mended = Number().Replace(mapping, number => $"<{Utf16(number.Groups[1].Value)}>");
        var packed = Pack(Encoding.ASCII.GetBytes(mended));
        return mended == mapping ? text : Replace(text, found, Encoding.Latin1.GetString(packed));
    }

    // What stands behind the table moves, and with it the places at the end of the file.
    private static string Replace(string text, Match found, string content)
    {
        var stream = $"<</Filter/FlateDecode/Length {content.Length}>>\nstream\n{content}";
        var moved = stream.Length - found.Length;
        var file = text[..found.Index] + stream + text[(found.Index + found.Length)..];
        var places = file.LastIndexOf("\nxref\n", StringComparison.Ordinal);
        return file[..places]
            + Place()
                .Replace(
                    file[places..],
                    place =>
                        int.Parse(place.Value, CultureInfo.InvariantCulture) is var at && at > found.Index
                            ? (at + moved).ToString(new string('0', place.Length), CultureInfo.InvariantCulture)
                            : place.Value
                );
    }

    private static string Utf16(string number) =>
        Convert.ToHexString(
            Encoding.BigEndianUnicode.GetBytes(
                char.ConvertFromUtf32(int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            )
        );

    private static byte[] Unpack(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(plain);
        return packed.ToArray();
    }

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex Table();

    [GeneratedRegex(@"<</Filter/FlateDecode/Length \d+>>\nstream\n(.*?)(?=\nendstream\nendobj)", RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex("<([0-9A-F]{5})>")]
    private static partial Regex Number();

    // Of an object in the table of places, or of that table itself.
    [GeneratedRegex(@"(?<=\n)\d{10}(?= 00000 n)|(?<=\nstartxref\n)\d+")]
    private static partial Regex Place();
}
