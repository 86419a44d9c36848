using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Chuyi.Functions.Print;

/// <summary>The container of a TrueType font: a directory with checksums, then the tables.</summary>
internal static class SfntFile
{
    /// <summary>Writes the tables in the order of their names.</summary>
    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        // The checksum over the whole file is taken with this field empty.
        tables["head"].AsSpan(8, 4).Clear();
        var (file, body) = (new ByteWriter(), new ByteWriter());
        var log = BitOperations.Log2((uint)tables.Count);
        file.Add32(0x00010000).Add16(tables.Count).Add16(16 << log).Add16(log).Add16(16 * tables.Count - (16 << log));
        var start = 12 + 16 * tables.Count;
        var head = 0;
        foreach (var (name, bytes) in tables)
        {
            var at = start + body.Length;
            if (name == "head")
                head = at;
            file.Add(Encoding.ASCII.GetBytes(name)).Add32(Sum(bytes)).Add32((uint)at).Add32((uint)bytes.Length);
            body.Add(bytes).Align();
        }
        var whole = file.Add(body.ToArray()).ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(head + 8), 0xb1b0afba - Sum(whole));
        return whole;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length >= 4; bytes = bytes[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        Span<byte> rest = stackalloc byte[4];
        bytes.CopyTo(rest);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(rest);
    }
}
