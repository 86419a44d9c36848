using System.Text;

namespace Chuyi.Benchmarks;

/// <summary>A PDF of any length, most of it a stream that nothing compresses, read without ever being held.</summary>
internal sealed class LargeFile : Stream
{
    private readonly byte[] head,
        filler,
        tail;
    private readonly long body;
    private long at;

    public LargeFile(long length)
    {
        // Not a divisor of a block: no two blocks are alike.
        filler = new byte[(1 << 20) + 21];
        new Random(7).NextBytes(filler);
        head = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + $"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>\nendobj\n4 0 obj\n<</Length {length - 1024:D12}>>stream\n"
        );
        body = length - 1024;
        int At(string part) => Encoding.ASCII.GetString(head).IndexOf(part, StringComparison.Ordinal);
        var table = head.Length + body + "\nendstream\nendobj\n".Length;
        var text =
            "\nendstream\nendobj\nxref\n0 5\n0000000000 65535 f \n"
            + string.Concat(new[] { "1 0 obj", "2 0 obj", "3 0 obj", "4 0 obj" }.Select(part => $"{At(part):D10} 00000 n \n"))
            + $"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n";
        tail = Encoding.ASCII.GetBytes(text.PadRight((int)(length - body - head.Length), '\n'));
        Length = head.Length + body + tail.Length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => at;
        set => at = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var (source, from) =
            at < head.Length ? (head, (int)at)
            : at < head.Length + body ? (filler, (int)((at - head.Length) % filler.Length))
            : (tail, (int)(at - head.Length - body));
        var left = source == filler ? Math.Min(filler.Length - from, head.Length + body - at) : source.Length - from;
        var read = (int)Math.Min(buffer.Length, left);
        source.AsSpan(from, read).CopyTo(buffer);
        at += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        at = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => at + offset,
            _ => Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
