namespace Chuyi.Functions.Submission;

/// <summary>A JPEG, marker by marker, to the end of its picture. What stands after that, a film of a phone, is passed over.</summary>
internal static class JpegReading
{
    private const byte EndOfImage = 0xD9,
        StartOfScan = 0xDA;

    public static Recognized Read(Stream content, RecognitionBudget budget)
    {
        var (hasSize, hasScan) = (false, false);
        for (long at = 2; ; )
        {
            budget.Read(0);
            var marker = Marker(content, ref at);
            if (marker == EndOfImage)
                return hasSize && hasScan
                    ? Recognized.As(DocumentType.Jpeg)
                    : Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Jpeg);
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                continue;
            var length = Bytes.Big16(Bytes.At(content, at, 2));
            if (length < 2)
                return Recognized.Unfit(DocumentFault.Unreadable, DocumentType.Jpeg);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var frame = Bytes.At(content, at + 3, 4);
                // A height of 0 is told after the first scan; readers that do without are few, and so are such files.
                Pixels.Check(Bytes.Big16(frame.AsSpan(2)), Math.Max(1, Bytes.Big16(frame)), budget);
                hasSize = true;
            }
            at += length;
            if (marker == StartOfScan)
                (hasScan, at) = (true, AfterScan(content, at));
        }
    }

    // Filling bytes may stand before a marker, and some cameras put a zero or two between segments.
    private static byte Marker(Stream content, ref long at)
    {
        content.Position = at;
        for (var skipped = 0; skipped < 1024; skipped++)
        {
            var value = content.ReadByte();
            if (value < 0)
                throw new UnfitException(DocumentFault.Truncated);
            if (value != 0xFF)
                continue;
            while (value == 0xFF)
                value = content.ReadByte();
            if (value < 0)
                throw new UnfitException(DocumentFault.Truncated);
            if (value == 0)
                continue;
            at = content.Position;
            return (byte)value;
        }
        throw new UnfitException(DocumentFault.Unreadable);
    }

    // In a scan, 0xFF is followed by 0 or by a restart; any other marker ends it.
    private static long AfterScan(Stream content, long from)
    {
        content.Position = from;
        for (var last = 0; ; )
        {
            var value = content.ReadByte();
            if (value < 0)
                throw new UnfitException(DocumentFault.Truncated);
            if (last == 0xFF && value is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return content.Position - 2;
            last = value;
        }
    }
}
