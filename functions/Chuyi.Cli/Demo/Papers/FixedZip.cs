using System.IO.Compression;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>Packs a zip archive anew with one fixed time, so that the same entries give the same bytes.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Time = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream archive)
    {
        using var source = new ZipArchive(archive, ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var copy = target.CreateEntry(entry.FullName);
                copy.LastWriteTime = Time;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        return packed.ToArray();
    }
}
