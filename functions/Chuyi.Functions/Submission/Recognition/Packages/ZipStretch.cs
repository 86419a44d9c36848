namespace Chuyi.Functions.Submission;

/// <summary>A stretch of an archive, which others read between two reads of it.</summary>
internal sealed class ZipStretch(Stream archive, long from, long length) : Stream
{
    private long at;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => at;
        set => at = Math.Clamp(value, 0, length);
    }

    public override int Read(Span<byte> buffer)
    {
        archive.Position = from + at;
        var count = archive.Read(buffer[..(int)Math.Min(buffer.Length, length - at)]);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => at + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
