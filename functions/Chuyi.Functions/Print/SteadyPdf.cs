using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Chuyi.Functions.Print;

/// <summary>
/// PDFsharp marks each file with names of chance: of the embedded font, of the document, of this writing of it. An
/// activity that runs twice must make the same file, so they are replaced by ones that follow from the rest.
/// </summary>
internal static partial class SteadyPdf
{
    public static byte[] Of(byte[] file)
    {
        // One byte is one character, so that what is replaced keeps its place and the table of places holds.
        var text = RareCharacters.Mend(Encoding.Latin1.GetString(file));
        text = FontName().Replace(text, "CHUYIA+Noto#20Sans");
        text = Names().Replace(text, blank => new string('0', blank.Length));
        var hash = SHA256.HashData(Encoding.Latin1.GetBytes(text));
        var (id, uuid) = (Convert.ToHexString(hash.AsSpan(0, 16)), new Guid(hash.AsSpan(16, 16), bigEndian: true).ToString());
        return Encoding.Latin1.GetBytes(Names().Replace(text, blank => blank.Length == uuid.Length ? uuid : id));
    }

    [GeneratedRegex(@"[A-Z]{6}\+Noto#20Sans")]
    private static partial Regex FontName();

    [GeneratedRegex(
        @"(?<=uuid:)[0-9a-f-]{36}(?=</xmpMM:)|(?<=/ID\s*\[\s*<)[0-9A-F]{32}(?=>)|(?<=/ID\s*\[\s*<[0-9A-F]{32}>\s*<)[0-9A-F]{32}(?=>)"
    )]
    private static partial Regex Names();
}
