namespace Chuyi.Functions.Submission;

/// <summary>A document, or a part of it: nobody reads more of it than its budget has, nor at once more than memory has room for.</summary>
internal sealed class GuardedContent(Stream content, RecognitionBudget budget) : Stream
{
    private const int Window = 1 << 16;

    private readonly byte[] window = new byte[Window];
    private long start,
        position;
    private int filled;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length { get; } = content.Length;

    public override long Position
    {
        get => position;
        set => position = Math.Clamp(value, 0, Length);
    }

    public override int ReadByte()
    {
        if (position >= start && position < start + filled)
            return window[position++ - start];
        Fill();
        return filled == 0 ? -1 : window[position++ - start];
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length > budget.Limits.AtOnce)
            throw new UnfitException(DocumentFault.TooComplex);
        if (buffer.IsEmpty)
            return 0;
        if (position < start || position >= start + filled)
        {
            if (buffer.Length >= Window)
                return ReadPast(buffer);
            Fill();
        }
        var from = (int)(position - start);
        var count = Math.Min(buffer.Length, filled - from);
        window.AsSpan(from, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // A little before what is asked for: who reads a document from its end goes backwards.
    private void Fill()
    {
        var back = position < start && position + Window >= start ? Window / 2 : 0;
        (start, filled) = (Math.Max(0, position - back), 0);
        content.Position = start;
        filled = content.ReadAtLeast(window, Math.Min(Window, (int)Math.Min(Window, Length - start)), throwOnEndOfStream: false);
        budget.Read(filled);
        if (start + filled <= position)
            (start, filled) = (position, 0);
    }

    private int ReadPast(Span<byte> buffer)
    {
        content.Position = position;
        var read = content.Read(buffer);
        budget.Read(read);
        position += read;
        return read;
    }
}
