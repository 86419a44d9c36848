using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Chuyi.Tests.Submission;

/// <summary>Archives byte by byte, so that each can be wrong in one way.</summary>
public sealed class MadeZip
{
    private readonly List<Entry> entries = [];

    public string Comment { get; init; } = "";
    public byte[] Before { get; init; } = [];
    public bool WithoutDirectory { get; init; }

    /// <param name="flags">1 says that it is encrypted.</param>
    /// <param name="method">8 is deflated, 0 stored.</param>
    /// <param name="crc">A checksum that is not its own.</param>
    /// <param name="length">A length that is not its own.</param>
    public MadeZip Add(string name, byte[] content, int flags = 0, int method = 8, uint? crc = null, long? length = null)
    {
        entries.Add(new(name, content, flags, method, crc ?? Crc32.HashToUInt32(content), length ?? content.Length));
        return this;
    }

    public MadeZip Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public MadeZip Without(string name)
    {
        entries.RemoveAll(entry => entry.Name == name);
        return this;
    }

    /// <summary>The last entry once more in the directory, over the same bytes.</summary>
    public bool TwiceOverTheSameBytes { get; init; }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        file.Write(Before);
        var directory = new MemoryStream();
        foreach (var entry in entries)
        {
            var at = file.Position - Before.Length;
            var packed = entry.Method == 8 ? Deflate(entry.Content) : entry.Content;
            var name = Encoding.UTF8.GetBytes(entry.Name);
            Write(file, 0x04034B50, 4);
            Common(file, entry, name, packed);
            file.Write(name);
            file.Write(packed);
            Listed(directory, entry, name, packed, at);
            if (TwiceOverTheSameBytes && entry == entries[^1])
                Listed(directory, entry, Encoding.UTF8.GetBytes("again-" + entry.Name), packed, at);
        }
        if (WithoutDirectory)
            return file.ToArray();
        var from = file.Position - Before.Length;
        file.Write(directory.ToArray());
        var count = entries.Count + (TwiceOverTheSameBytes ? 1 : 0);
        Write(file, 0x06054B50, 4);
        Write(file, 0, 4);
        Write(file, count, 2);
        Write(file, count, 2);
        Write(file, directory.Length, 4);
        Write(file, from, 4);
        Write(file, Comment.Length, 2);
        file.Write(Encoding.ASCII.GetBytes(Comment));
        return file.ToArray();
    }

    private static void Listed(MemoryStream directory, Entry entry, byte[] name, byte[] packed, long at)
    {
        Write(directory, 0x02014B50, 4);
        Write(directory, 20, 2);
        Common(directory, entry, name, packed);
        Write(directory, 0, 2 + 2 + 2 + 4);
        Write(directory, at, 4);
        directory.Write(name);
    }

    private static void Common(MemoryStream file, Entry entry, byte[] name, byte[] packed)
    {
        Write(file, 20, 2);
        Write(file, entry.Flags | 0x800, 2);
        Write(file, entry.Method, 2);
        Write(file, 0, 4);
        Write(file, entry.Crc, 4);
        Write(file, packed.Length, 4);
        Write(file, entry.Length, 4);
        Write(file, name.Length, 2);
        Write(file, 0, 2);
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(content);
        return packed.ToArray();
    }

    private static void Write(Stream file, long number, int bytes)
    {
        for (var n = 0; n < bytes; n++)
            file.WriteByte((byte)(n < 8 ? number >> (8 * n) : 0));
    }

    private sealed record Entry(string Name, byte[] Content, int Flags, int Method, uint Crc, long Length);
}
