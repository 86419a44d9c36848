using System.Buffers.Binary;

namespace Chuyi.Functions.Submission;

/// <summary>Numbers and stretches of a document. What should be there and is not says that the document is cut off.</summary>
internal static class Bytes
{
    /// <summary>As many bytes as that, from there.</summary>
    public static byte[] At(Stream content, long position, int count)
    {
        if (position < 0 || count < 0 || position + count > content.Length)
            throw new UnfitException(DocumentFault.Truncated);
        content.Position = position;
        var bytes = new byte[count];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The first bytes, or the last, as many as there are up to that.</summary>
    public static byte[] Head(Stream content, int most) => At(content, 0, (int)Math.Min(most, content.Length));

    /// <inheritdoc cref="Head"/>
    public static byte[] Tail(Stream content, int most)
    {
        var count = (int)Math.Min(most, content.Length);
        return At(content, content.Length - count, count);
    }

    public static int Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public static long Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public static long Little32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    /// <summary>A length of eight bytes; one that no file has is a fault.</summary>
    public static long Length(ulong length) =>
        length <= long.MaxValue / 4 ? (long)length : throw new UnfitException(DocumentFault.Unreadable);

    public static bool Starts(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> magic) => bytes.StartsWith(magic);
}
