using Chuyi.Functions.Submission;
using static Chuyi.Functions.Submission.DocumentFault;
using static Chuyi.Tests.Submission.MadeMedia;
using static Chuyi.Tests.Submission.OddFile;

namespace Chuyi.Tests.Submission;

public static partial class OddFiles
{
    private static IEnumerable<OddFile> Media() =>
        [
            Taken("PNG", Png(), DocumentType.Png),
            Taken("JPEG", Jpeg(), DocumentType.Jpeg),
            Taken("JPEG with a film after it", [.. Jpeg(), .. Mp4()], DocumentType.Jpeg),
            Taken("JPEG with filling between its segments", [.. Jpeg()[..20], 0xFF, 0xFF, .. Jpeg()[20..]], DocumentType.Jpeg),
            Taken("TIFF", Tiff(), DocumentType.Tiff),
            Taken("TIFF of a Motorola", Tiff(isBig: true), DocumentType.Tiff),
            Taken("WebP", WebP(), DocumentType.WebP),
            Taken("HEIC", Heic(), DocumentType.Heic),
            Taken("MP4", Mp4(), DocumentType.Mp4),
            Taken("MP4 with a few bytes after it", [.. Mp4(), 0, 0, 0], DocumentType.Mp4),
            Refused("PNG of 30,000 × 30,000 pixels", Png(30_000, 30_000), TooManyPixels),
            Refused("JPEG of 65,500 × 65,500 pixels", Jpeg(65_500, 65_500), TooManyPixels),
            Refused("TIFF of 60,000 × 60,000 pixels", Tiff(width: 60_000, height: 60_000), TooManyPixels),
            Refused("HEIC of 60,000 × 60,000 pixels", Heic(60_000, 60_000), TooManyPixels),
            Refused("PNG of no pixels", Png(0, 0), Unreadable),
            Refused("PNG cut off", Cut(Png(), 0.8), Truncated),
            Refused("PNG with a wrong checksum", [.. Png()[..20], 9, .. Png()[21..]], Unreadable),
            Refused("PNG that does not begin with its size", [.. Png()[..8], .. Chunk("IDAT", [1])], Unreadable),
            Refused("PNG without a picture", [.. Png()[..33], .. Chunk("IEND", [])], Unreadable),
            Refused("JPEG cut off", Cut(Jpeg(), 0.95), Truncated),
            Refused("JPEG without a picture", [0xFF, 0xD8, 0xFF, 0xD9], Unreadable),
            Refused("JPEG that goes on with text", [0xFF, 0xD8, 0xFF, .. new byte[3000]], Unreadable),
            Refused("TIFF whose picture is not in it", Tiff(offset: 5000), Truncated),
            Refused("TIFF whose pages go in a circle", Tiff(next: 8), Unreadable),
            Refused("TIFF cut off", Cut(Tiff(), 0.5), Truncated),
            Refused("WebP cut off", Cut(WebP(), 0.8), Truncated),
            Refused("WebP without a picture", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8], Unreadable),
            Refused("HEIC cut off", Cut(Heic(), 0.6), Truncated),
            Refused("MP4 cut off", Cut(Mp4(), 0.9), Truncated),
            Refused("MP4 without its table", [.. Mp4()[..20], .. Box("mdat", [1])], Truncated),
            Refused("MP4 that is protected", Mp4("isom", Box("pssh", new byte[24])), NeedsPassword),
            Refused("Film of QuickTime", Mp4("qt  "), Unknown),
        ];
}
