using System.Text;

namespace Chuyi.Functions.Submission;

/// <summary>
/// What stands in a compound file (MS-CFB): old Office documents, Office documents with a password, installers, objects of other
/// programs. Only the names of its streams are read.
/// </summary>
internal static class CompoundFile
{
    public static ReadOnlySpan<byte> Magic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private const int MostSectors = 4096,
        InHeader = 109;

    private static readonly string[] Office = ["WordDocument", "Workbook", "Book", "PowerPoint Document", "WksSSDocument"];

    /// <summary>Why a document that is one is not taken.</summary>
    public static DocumentFault Fault(Stream content)
    {
        var names = Names(content);
        return names.Contains("EncryptedPackage") ? DocumentFault.NeedsPassword
            : names.Overlaps(Office) ? DocumentFault.OldOffice
            // An installer of Windows keeps its tables under names of its own making.
            : names.Any(name => name.Any(c => c is >= '\u3800' and <= '\u4840')) ? DocumentFault.Program
            : DocumentFault.Unknown;
    }

    /// <summary>Whether one that is embedded holds a file of whatever kind, rather than a formula or a drawing.</summary>
    public static bool HoldsFile(Stream content) => Names(content) is var names && names.Overlaps(["\u0001Ole10Native", "Package"]);

    private static HashSet<string> Names(Stream content)
    {
        var head = Bytes.At(content, 0, 512);
        var shift = Bytes.Little16(head.AsSpan(30));
        if (shift is not (9 or 12))
            throw new UnfitException(DocumentFault.Unreadable);
        var size = 1 << shift;
        var names = new HashSet<string>();
        var sector = Bytes.Little32(head.AsSpan(48));
        for (var seen = 0; sector < 0xFFFFFFFA; seen++)
        {
            if (seen == MostSectors)
                throw new UnfitException(DocumentFault.TooComplex);
            var entries = Bytes.At(content, (sector + 1) * size, size);
            for (var at = 0; at < size; at += 128)
                if (Bytes.Little16(entries.AsSpan(at + 64)) is > 2 and <= 64 and var length)
                    names.Add(Encoding.Unicode.GetString(entries, at, length - 2));
            sector = Next(content, head, sector, size);
        }
        return names;
    }

    // Where a directory goes on; of one larger than the tables that the header names, the beginning says enough.
    private static long Next(Stream content, byte[] head, long sector, int size)
    {
        var table = sector / (size / 4);
        if (table >= InHeader)
            return uint.MaxValue;
        var at = (Bytes.Little32(head.AsSpan((int)(76 + 4 * table))) + 1) * size + sector % (size / 4) * 4;
        return Bytes.Little32(Bytes.At(content, at, 4));
    }
}
