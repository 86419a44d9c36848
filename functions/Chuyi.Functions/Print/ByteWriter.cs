using System.Buffers;
using System.Buffers.Binary;

namespace Chuyi.Functions.Print;

/// <summary>Gathers the big-endian fields of a font file.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public ByteWriter Add(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public ByteWriter Add16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.GetSpan(2), (ushort)value);
        _bytes.Advance(2);
        return this;
    }

    public ByteWriter Add32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
        return this;
    }

    /// <summary>Fills up to a multiple of four bytes.</summary>
    public ByteWriter Align() => Add(new byte[-Length & 3]);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
