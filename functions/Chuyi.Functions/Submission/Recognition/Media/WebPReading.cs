namespace Chuyi.Functions.Submission;

/// <summary>A WebP: chunks of a RIFF file, whose first says how large the picture is.</summary>
internal static class WebPReading
{
    public static Recognized Read(Stream content, RecognitionBudget budget)
    {
        var end = 8 + Bytes.Little32(Bytes.At(content, 4, 4));
        if (end > content.Length)
            return Recognized.Unfit(DocumentFault.Truncated, DocumentType.WebP);
        var hasPicture = false;
        for (long at = 12; at + 8 <= end; )
        {
            budget.Read(0);
            var head = Bytes.At(content, at, 8);
            var length = Bytes.Little32(head.AsSpan(4));
            if (at + 8 + length > end)
                return Recognized.Unfit(DocumentFault.Truncated, DocumentType.WebP);
            hasPicture |= Look(content, head.AsSpan(0, 4), at + 8, length, budget);
            at += 8 + length + length % 2;
        }
        return hasPicture ? Recognized.As(DocumentType.WebP) : Recognized.Unfit(DocumentFault.Unreadable, DocumentType.WebP);
    }

    // Whether it is a picture, or a frame of one that moves.
    private static bool Look(Stream content, ReadOnlySpan<byte> type, long at, long length, RecognitionBudget budget)
    {
        if (type.SequenceEqual("VP8X"u8))
        {
            var sizes = Bytes.At(content, at + 4, 6);
            Pixels.Check(1 + Little24(sizes), 1 + Little24(sizes.AsSpan(3)), budget);
        }
        if (type.SequenceEqual("VP8L"u8))
        {
            var packed = Bytes.Little32(Bytes.At(content, at + 1, 4));
            Pixels.Check(1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF), budget);
            return true;
        }
        if (type.SequenceEqual("VP8 "u8))
        {
            var sizes = Bytes.At(content, at + 6, 4);
            Pixels.Check(Bytes.Little16(sizes) & 0x3FFF, Bytes.Little16(sizes.AsSpan(2)) & 0x3FFF, budget);
            return true;
        }
        return type.SequenceEqual("ANMF"u8) && length > 16;
    }

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
