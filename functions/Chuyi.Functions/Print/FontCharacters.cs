using System.Buffers.Binary;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>Which characters a TrueType font has a glyph for.</summary>
internal static class FontCharacters
{
    private const int WholeOfUnicode = 12;

    /// <summary>The code points in the table <c>cmap</c>: its subtable of format 12 lists groups of consecutive ones.</summary>
    public static HashSet<int> Of(byte[] file)
    {
        var characters = new HashSet<int>();
        var cmap = Table(file, "cmap");
        for (var i = 0; i < Read16(cmap, 2); i++)
        {
            var subtable = cmap[(int)Read32(cmap, 8 + 8 * i)..];
            if (Read16(subtable, 0) != WholeOfUnicode)
                continue;
            for (var group = 0; group < Read32(subtable, 12); group++)
            {
                var (first, last) = ((int)Read32(subtable, 16 + 12 * group), (int)Read32(subtable, 20 + 12 * group));
                characters.UnionWith(Enumerable.Range(first, last - first + 1));
            }
        }
        return characters;
    }

    private static ReadOnlySpan<byte> Table(byte[] file, string name)
    {
        for (var i = 0; i < Read16(file, 4); i++)
        {
            var entry = file.AsSpan(12 + 16 * i, 16);
            if (Encoding.ASCII.GetString(entry[..4]) == name)
                return file.AsSpan((int)Read32(entry, 8), (int)Read32(entry, 12));
        }
        return [];
    }

    private static ushort Read16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Read32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
