using System.Buffers.Binary;

namespace Chuyi.History.Tiles;

/// <summary>
/// An entry bundle of C2SP tlog-tiles (<see href="https://c2sp.org/tlog-tiles"/>): each entry after its length in two
/// bytes, big endian.
/// </summary>
public static class EntryBundle
{
    internal static byte[] Frame(ReadOnlySpan<byte> entry)
    {
        var framed = new byte[2 + entry.Length];
        BinaryPrimitives.WriteUInt16BigEndian(framed, checked((ushort)entry.Length));
        entry.CopyTo(framed.AsSpan(2));
        return framed;
    }

    /// <summary>The entries of a bundle, in order.</summary>
    /// <exception cref="FormatException">The bundle ends within an entry.</exception>
    public static IReadOnlyList<byte[]> Parse(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<byte[]>();
        while (bundle.Length > 0)
        {
            if (bundle.Length < 2)
                throw new FormatException("The bundle ends within the length of an entry.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            bundle = bundle[2..];
            if (bundle.Length < length)
                throw new FormatException("The bundle ends within an entry.");
            entries.Add(bundle[..length].ToArray());
            bundle = bundle[length..];
        }
        return entries;
    }
}
