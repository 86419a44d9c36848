using System.IO.Hashing;

namespace Chuyi.Functions.Submission;

/// <summary>A PNG, chunk by chunk, each with its checksum. Pixels are not decoded: nothing here needs them.</summary>
internal static class PngReading
{
    public static Recognized Read(Stream content, RecognitionBudget budget)
    {
        var hasData = false;
        for (long at = 8; ; )
        {
            var head = Bytes.At(content, at, 8);
            var (length, type) = (Bytes.Big32(head), head[4..]);
            if (at == 8)
            {
                if (!type.AsSpan().SequenceEqual("IHDR"u8) || length != 13)
                    return Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Png);
                var sizes = Bytes.At(content, at + 8, 8);
                Pixels.Check(Bytes.Big32(sizes), Bytes.Big32(sizes.AsSpan(4)), budget);
            }
            if (Sum(content, at + 4, length + 4, budget) != Bytes.Big32(Bytes.At(content, at + 8 + length, 4)))
                return Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Png);
            hasData |= length > 0 && type.AsSpan().SequenceEqual("IDAT"u8);
            if (type.AsSpan().SequenceEqual("IEND"u8))
                return hasData ? Recognized.As(DocumentType.Png) : Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Png);
            at += 12 + length;
        }
    }

    private static long Sum(Stream content, long from, long length, RecognitionBudget budget)
    {
        if (from + length > content.Length)
            throw new UnfitException(DocumentFault.Truncated);
        content.Position = from;
        var sum = new Crc32();
        var buffer = new byte[Math.Min(length, 1 << 16)];
        for (var left = length; left > 0; )
        {
            var read = content.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            sum.Append(buffer.AsSpan(0, read));
            left -= read;
            budget.Read(0);
        }
        return sum.GetCurrentHashAsUInt32();
    }
}
