using System.Diagnostics;
using System.IO.Compression;
using Azure.Storage.Blobs;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>What it takes to recognise a large file beside reading it: a PDF, and a ZIP that holds it, of 200 MB each.</summary>
internal static class DossierRecognition
{
    private const int Length = 200 << 20,
        Rounds = 7;

    private const double MiB = 1 << 20;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage)
    {
        await using var service = await RunningService.StartAsync(storage);
        var container = service.Stores.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(Layout.Containers.Uploads);
        var (pdf, zip) = (container.GetBlobClient("large.pdf"), container.GetBlobClient("large.zip"));
        using (var file = new LargeFile(Length))
            await pdf.UploadAsync(file, overwrite: true);
        await using (var upload = await zip.OpenWriteAsync(overwrite: true))
        await using (var archive = await ZipArchive.CreateAsync(upload, ZipArchiveMode.Create, leaveOpen: true, null))
        {
            await using var entry = await archive.CreateEntry("large.pdf", CompressionLevel.NoCompression).OpenAsync();
            using var file = new LargeFile(Length);
            await file.CopyToAsync(entry);
        }
        var reading = service.Stores.GetRequiredService<DocumentReading>();
        List<double> ratios = [];
        var most = 0L;
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var before = self.WorkingSet64;
        foreach (var blob in new[] { pdf, zip })
        {
            var length = (await blob.GetPropertiesAsync()).Value.ContentLength;
            var compared = await Timing.CompareAsync(
                1,
                Rounds,
                1,
                _ => Timing.SecondsAsync(() => ReadAsync(blob)),
                _ =>
                    Timing.SecondsAsync(async () =>
                    {
                        var found = (
                            await reading.Read(blob, blob, new("evidence", blob.Name, length, null), (_, _) => Task.CompletedTask)
                        ).Found;
                        if (found.Fault is { } fault)
                            throw new InvalidOperationException($"{blob.Name}: {fault}");
                        self.Refresh();
                        most = Math.Max(most, self.WorkingSet64);
                    })
            );
            ratios.Add(compared.Ratio);
        }
        return [new("recognitionOverRead", ratios.Max(), 1.5), new("recognitionMiB", (most - before) / MiB, 64)];
    }

    private static async Task ReadAsync(BlobClient blob)
    {
        using var download = (await blob.DownloadStreamingAsync()).Value;
        await download.Content.CopyToAsync(Stream.Null);
    }
}
