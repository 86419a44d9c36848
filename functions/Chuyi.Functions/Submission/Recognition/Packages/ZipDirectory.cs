using System.Buffers.Binary;
using System.Text;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The directory of an archive (APPNOTE 6.3). Read by ourselves, since what makes an archive hostile – entries that overlap, two of
/// one name, flags – is what libraries forgive.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22,
        LongestComment = 65_535,
        EntryLength = 46,
        MostBytes = 8 << 20;

    public static IReadOnlyList<ZipEntry> Read(Stream content, RecognitionBudget budget)
    {
        var tail = Bytes.Tail(content, EndLength + LongestComment);
        var end = EndOf(tail);
        if (end < 0)
            throw new UnfitException(DocumentFault.Truncated);
        var endAt = content.Length - tail.Length + end;
        var last = tail.AsSpan(end);
        var (count, length, from) = ((long)Bytes.Little16(last[10..]), Bytes.Little32(last[12..]), Bytes.Little32(last[16..]));
        if (count == 0xFFFF || length == uint.MaxValue || from == uint.MaxValue)
            (count, length, from, endAt) = Long(content, endAt);
        if (count > budget.Limits.Entries || length > MostBytes)
            throw new UnfitException(DocumentFault.TooComplex);
        // Bytes before the archive move it as a whole.
        var moved = endAt - length - from;
        if (moved < 0)
            throw new UnfitException(DocumentFault.Truncated);
        var entries = Entries(Bytes.At(content, from + moved, (int)length), count, moved);
        Check(entries, from + moved);
        return entries;
    }

    private static int EndOf(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndLength; at >= 0; at--)
            if (tail[at..].StartsWith("PK\u0005\u0006"u8) && at + EndLength + Bytes.Little16(tail[(at + 20)..]) <= tail.Length)
                return at;
        return -1;
    }

    private static (long Count, long Length, long From, long EndAt) Long(Stream content, long endAt)
    {
        var pointer = Bytes.At(content, endAt - 20, 20);
        if (!Bytes.Starts(pointer, "PK\u0006\u0007"u8))
            throw new UnfitException(DocumentFault.Unreadable);
        var at = Wide(pointer.AsSpan(8));
        var end = Bytes.At(content, at, 56);
        return Bytes.Starts(end, "PK\u0006\u0006"u8)
            ? (Wide(end.AsSpan(32)), Wide(end.AsSpan(40)), Wide(end.AsSpan(48)), at)
            : throw new UnfitException(DocumentFault.Unreadable);
    }

    private static List<ZipEntry> Entries(byte[] directory, long count, long moved)
    {
        var entries = new List<ZipEntry>();
        for (var at = 0; entries.Count < count; )
        {
            if (at + EntryLength > directory.Length || !Bytes.Starts(directory.AsSpan(at), "PK\u0001\u0002"u8))
                throw new UnfitException(DocumentFault.Unreadable);
            var one = directory.AsSpan(at);
            var (name, extra, comment) = (Bytes.Little16(one[28..]), Bytes.Little16(one[30..]), Bytes.Little16(one[32..]));
            if (at + EntryLength + name + extra + comment > directory.Length)
                throw new UnfitException(DocumentFault.Unreadable);
            var found = new ZipEntry
            {
                Name = NameOf(one.Slice(EntryLength, name)),
                Flags = Bytes.Little16(one[8..]),
                Method = Bytes.Little16(one[10..]),
                Crc = (uint)Bytes.Little32(one[16..]),
                Packed = Bytes.Little32(one[20..]),
                Length = Bytes.Little32(one[24..]),
                At = Bytes.Little32(one[42..]),
            };
            var wide = Widened(found, one.Slice(EntryLength + name, extra));
            entries.Add(wide with { At = wide.At + moved });
            at += EntryLength + name + extra + comment;
        }
        return entries;
    }

    // What is too long for four bytes stands in an extra field, in the order in which it is missing.
    private static ZipEntry Widened(ZipEntry entry, ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = Bytes.Little16(extra[2..]);
            if (4 + length > extra.Length)
                break;
            var field = extra.Slice(4, length);
            if (Bytes.Little16(extra) == 1)
                foreach (var which in (ReadOnlySpan<int>)[0, 1, 2])
                {
                    var isMissing =
                        (
                            which == 0 ? entry.Length
                            : which == 1 ? entry.Packed
                            : entry.At
                        ) == uint.MaxValue;
                    if (!isMissing || field.Length < 8)
                        continue;
                    var value = Wide(field);
                    entry =
                        which == 0 ? entry with { Length = value }
                        : which == 1 ? entry with { Packed = value }
                        : entry with { At = value };
                    field = field[8..];
                }
            extra = extra[(4 + length)..];
        }
        return entry;
    }

    private static void Check(List<ZipEntry> entries, long directory)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var free = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.At))
        {
            if (!names.Add(entry.Name))
                throw new UnfitException(DocumentFault.Unreadable, entry.Name);
            // Two that share bytes make much of little.
            if (entry.At < free)
                throw new UnfitException(DocumentFault.Bomb, entry.Name);
            free = entry.At + 30 + entry.Packed;
            if (free > directory)
                throw new UnfitException(DocumentFault.Truncated, entry.Name);
        }
    }

    private static string NameOf(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name);
        // Archives made in China often have names in GBK without saying so; to tell them apart any one-to-one reading will do.
        return (text.Contains('\uFFFD') ? Encoding.Latin1.GetString(name) : text).Replace('\\', '/');
    }

    private static long Wide(ReadOnlySpan<byte> bytes) => Bytes.Length(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
}
