using System.Buffers.Binary;
using System.Text;

namespace Chuyi.Functions.Submission;

/// <summary>Films (MP4) and pictures of phones (HEIC): boxes of ISO/IEC 14496-12, one after the other to the last byte.</summary>
internal static class BoxReading
{
    private static readonly string[] Pictures = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    // QuickTime films are none, though they begin alike: few browsers show them.
    private static readonly string[] Films =
    [
        "isom",
        "iso2",
        "iso4",
        "iso5",
        "iso6",
        "mp41",
        "mp42",
        "avc1",
        "M4V ",
        "M4VH",
        "MSNV",
        "dash",
    ];

    private static readonly string[] Holders = ["moov", "trak", "mdia", "minf", "stbl", "meta", "iprp", "ipco"];

    public static Recognized Read(Stream content, RecognitionBudget budget)
    {
        var length = Math.Clamp(Bytes.Big32(Bytes.At(content, 0, 4)), 16, 512);
        var brands = Bytes.At(content, 8, (int)Math.Min(length, content.Length) - 8);
        var major = Encoding.Latin1.GetString(brands, 0, 4);
        var all = Enumerable.Range(0, brands.Length / 4).Select(n => Encoding.Latin1.GetString(brands, 4 * n, 4)).Where((_, n) => n != 1);
        if (major == "qt  " || !all.Any(brand => Pictures.Contains(brand) || Films.Contains(brand)))
            return Recognized.Unfit(DocumentFault.Unknown);
        var type = Pictures.Contains(major) || !all.Any(Films.Contains) ? DocumentType.Heic : DocumentType.Mp4;
        var found = new HashSet<string>();
        Walk(content, 0, content.Length, 0, found, budget);
        string[] needed = type == DocumentType.Mp4 ? ["moov", "mdat"] : ["meta"];
        return found.Overlaps(["pssh", "encv", "enca"]) ? Recognized.Unfit(DocumentFault.NeedsPassword, type)
            : !found.IsSupersetOf(needed)
                ? Recognized.Unfit(found.Contains("mdat") ? DocumentFault.Truncated : DocumentFault.Unreadable, type)
            : Recognized.As(type);
    }

    private static void Walk(Stream content, long at, long end, int depth, HashSet<string> found, RecognitionBudget budget)
    {
        for (var count = 0; at < end; count++)
        {
            budget.Read(0);
            if (count > budget.Limits.Entries)
                throw new UnfitException(DocumentFault.TooComplex);
            // A few bytes after the last box are tolerated by every player.
            if (end - at < 8)
                return;
            var head = Bytes.At(content, at, 8);
            var (length, from) = (Bytes.Big32(head), at + 8);
            if (length == 1)
                (length, from) = (Bytes.Length(BinaryPrimitives.ReadUInt64BigEndian(Bytes.At(content, at + 8, 8))), at + 16);
            else if (length == 0)
                length = end - at;
            if (length < from - at || at + length > end)
                throw new UnfitException(depth == 0 && length >= 8 ? DocumentFault.Truncated : DocumentFault.Unreadable);
            var name = Encoding.Latin1.GetString(head, 4, 4);
            found.Add(name);
            if (name == "ispe")
                Pixels.Check(Bytes.Big32(Bytes.At(content, from + 4, 4)), Bytes.Big32(Bytes.At(content, from + 8, 4)), budget);
            // The metadata of a picture begin with four bytes of their own, those of a film of QuickTime's kind do not.
            if (Holders.Contains(name) && depth < 8)
                Walk(content, name == "meta" && depth == 0 ? from + 4 : from, at + length, depth + 1, found, budget);
            else if (name == "stsd")
                Walk(content, from + 8, at + length, depth + 1, found, budget);
            at += length;
        }
    }
}
