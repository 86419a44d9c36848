using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>
/// 佐证材料 as schools have it: the same page as another picture, the figures of it as a table, a film. One of each type that the
/// service takes beside PDF and DOCX. Of HEIC and MP4, which nothing here writes, the boxes are there and no picture.
/// </summary>
internal static class EvidenceFiles
{
    private const string Stem = "佐证材料.";

    private static readonly (string Extension, string ContentType, Func<School, byte[], byte[]> Make)[] All =
    [
        ("jpg", "image/jpeg", (_, scan) => Encoded(scan, SKEncodedImageFormat.Jpeg)),
        ("tiff", "image/tiff", (_, scan) => Tiff(scan)),
        ("webp", "image/webp", (_, scan) => Encoded(scan, SKEncodedImageFormat.Webp)),
        ("heic", "image/heic", (school, _) => Heic(school)),
        ("mp4", "video/mp4", (school, _) => Mp4(school)),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (school, _) => EvidenceOffice.Xlsx(school)),
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", (_, _) => EvidenceOffice.Pptx()),
        ("ofd", "application/ofd", (school, _) => EvidenceOffice.Ofd(school)),
        ("zip", "application/zip", (_, scan) => Zip(scan)),
    ];

    /// <summary>How many there are; after the last comes the first.</summary>
    public static int Count => All.Length;

    /// <param name="scan">The page as a PNG.</param>
    /// <param name="which">Which of them.</param>
    public static Paper Of(School school, byte[] scan, int which)
    {
        var (extension, type, make) = All[which % Count];
        return new(Stem + extension, type, make(school, scan));
    }

    private static byte[] Encoded(byte[] scan, SKEncodedImageFormat format)
    {
        using var picture = SKBitmap.Decode(scan);
        using var data = picture.Encode(format, quality: 70);
        return data.ToArray();
    }

    // One page in shades of grey, as scanners without compression write it.
    private static byte[] Tiff(byte[] scan)
    {
        using var picture = SKBitmap.Decode(scan);
        using var grey = picture.Resize(
            new SKImageInfo(picture.Width / 2, picture.Height / 2, SKColorType.Gray8, SKAlphaType.Opaque),
            SKSamplingOptions.Default
        );
        var pixels = grey.Bytes;
        (int Tag, int Value)[] fields =
        [
            (256, grey.Width),
            (257, grey.Height),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, 8),
            (277, 1),
            (278, grey.Height),
            (279, pixels.Length),
        ];
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("II*\0"u8);
        writer.Write(8 + pixels.Length);
        writer.Write(pixels);
        writer.Write((short)fields.Length);
        foreach (var (tag, value) in fields)
        {
            writer.Write((short)tag);
            writer.Write((short)4);
            writer.Write(1);
            writer.Write(value);
        }
        writer.Write(0);
        return file.ToArray();
    }

    private static byte[] Heic(School school) =>
        [
            .. Box("ftyp", [.. "heic\0\0\0\0mif1heic"u8]),
            .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Box("ispe", [0, 0, 0, 0, .. Big(720), .. Big(1018)])))]),
            .. Box("mdat", Encoding.UTF8.GetBytes(school.Name)),
        ];

    private static byte[] Mp4(School school) =>
        [
            .. Box("ftyp", [.. "isom\0\0\u0002\0isom"u8]),
            .. Box("moov", Box("mvhd", new byte[100])),
            .. Box("mdat", Encoding.UTF8.GetBytes(school.Name)),
        ];

    private static byte[] Zip(byte[] scan)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("佐证材料/1.png", CompressionLevel.NoCompression).Open())
            entry.Write(scan);
        return FixedZip.Of(made);
    }

    private static byte[] Box(string type, byte[] content) => [.. Big(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
