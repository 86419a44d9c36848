using System.IO.Compression;
using System.IO.Hashing;

namespace Chuyi.Functions.Submission;

/// <summary>The bytes of a file in an archive: unpacked within the budget, and held against its length and checksum at the end.</summary>
internal sealed class ZipContent : Stream
{
    private const int Stored = 0,
        Deflated = 8;

    private readonly ZipEntry entry;
    private readonly RecognitionBudget budget;
    private readonly ZipStretch packed;
    private readonly Stream unpacked;
    private readonly Crc32 sum = new();
    private long read;

    public ZipContent(Stream archive, ZipEntry entry, RecognitionBudget budget)
    {
        if (entry.IsEncrypted)
            throw new UnfitException(DocumentFault.EncryptedZip);
        (this.entry, this.budget) = (entry, budget);
        var head = Bytes.At(archive, entry.At, 30);
        if (!Bytes.Starts(head, "PK\u0003\u0004"u8))
            throw new UnfitException(DocumentFault.Unreadable, entry.Name);
        packed = new ZipStretch(archive, entry.At + 30 + Bytes.Little16(head.AsSpan(26)) + Bytes.Little16(head.AsSpan(28)), entry.Packed);
        unpacked = entry.Method switch
        {
            Stored => packed,
            Deflated => new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw new UnfitException(DocumentFault.OtherArchive, entry.Name),
        };
    }

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        read += count;
        sum.Append(buffer[..count]);
        budget.Unpack(count, read, entry.Packed);
        if (read > entry.Length)
            throw new UnfitException(DocumentFault.Bomb, entry.Name);
        if (count == 0 && buffer.Length > 0 && (read != entry.Length || sum.GetCurrentHashAsUInt32() != entry.Crc))
            throw new UnfitException(DocumentFault.Unreadable, entry.Name);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>
    /// All of it from its beginning, for who goes to and fro in it: where it stands if it is not packed, else in a file. The caller
    /// disposes of it.
    /// </summary>
    public Stream Whole()
    {
        if (entry.Method != Stored)
            return Scratch.Of(this);
        Finish();
        packed.Position = 0;
        return packed;
    }

    /// <summary>Reads it to its end.</summary>
    public void Finish()
    {
        var buffer = new byte[1 << 16];
        while (Read(buffer) > 0) { }
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
