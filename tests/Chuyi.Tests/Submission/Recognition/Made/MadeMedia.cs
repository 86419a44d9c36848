using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Chuyi.Tests.Submission;

/// <summary>Pictures and films, as small as they can be.</summary>
public static class MadeMedia
{
    public static byte[] Png(int width = 1, int height = 1) =>
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]),
            .. Chunk("IDAT", Zlib([0, 0])),
            .. Chunk("IEND", []),
        ];

    public static byte[] Jpeg(int width = 1, int height = 1) =>
        [
            0xFF,
            0xD8,
            0xFF,
            0xE0,
            0,
            16,
            .. "JFIF\0"u8,
            1,
            1,
            0,
            0,
            1,
            0,
            1,
            0,
            0,
            0xFF,
            0xC0,
            0,
            11,
            8,
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            63,
            0,
            0x37,
            0xFF,
            0,
            0x55,
            0xFF,
            0xD9,
        ];

    /// <param name="isBig">The byte order of a Motorola.</param>
    /// <param name="next">Where the next page stands; 0 for none.</param>
    public static byte[] Tiff(bool isBig = false, int width = 1, int height = 1, int offset = 8, int next = 0)
    {
        byte[] Number(int value, int bytes)
        {
            var number = Enumerable.Range(0, bytes).Select(n => (byte)(value >> (8 * n)));
            return [.. isBig ? number.Reverse() : number];
        }
        byte[] Field(int tag, int value) => [.. Number(tag, 2), .. Number(4, 2), .. Number(1, 4), .. Number(value, 4)];
        return
        [
            .. isBig ? "MM\0*"u8 : "II*\0"u8,
            .. Number(8, 4),
            .. Number(4, 2),
            .. Field(256, width),
            .. Field(257, height),
            .. Field(273, offset),
            .. Field(279, 1),
            .. Number(next, 4),
        ];
    }

    public static byte[] WebP(int width = 1, int height = 1)
    {
        byte[] picture = [0, 0, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        return [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, .. picture];
    }

    public static byte[] Heic(int width = 1, int height = 1) =>
        [
            .. Box("ftyp", [.. "heic\0\0\0\0mif1heic"u8]),
            .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Box("ispe", [0, 0, 0, 0, .. Big(width), .. Big(height)])))]),
            .. Box("mdat", [1, 2, 3]),
        ];

    public static byte[] Mp4(string brand = "isom", params byte[][] inside) =>
        [
            .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0, .. Encoding.ASCII.GetBytes(brand)]),
            .. Box("moov", [.. Box("mvhd", new byte[100]), .. inside.SelectMany(box => box)]),
            .. Box("mdat", [1, 2, 3]),
        ];

    public static byte[] Box(string type, byte[] content) => [.. Big(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Big(content.Length), .. summed, .. Big((int)Crc32.HashToUInt32(summed))];
    }

    private static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(content);
        return packed.ToArray();
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
