using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Microsoft.Extensions.DependencyInjection;

namespace Chuyi.Benchmarks;

/// <summary>
/// A file of 1 GiB is uploaded, sealed and read again through the service's own ways; beside it the storage SDK does the same by
/// itself: uploads blocks, copies on the server, reads and hashes.
/// </summary>
internal static class DossierUploads
{
    private const long Gibibyte = 1L << 30;

    private const double MiB = 1 << 20;

    private const int AtATime = 2;

    public static async Task<IEnumerable<Figure>> MeasureAsync(string storage)
    {
        await using var service = await RunningService.StartAsync(storage);
        await new LargeRound(service.Stores).OpenAsync(RoundNumbers.Proposed with { MaxDocumentBytes = 2 * Gibibyte });
        var draft = await DossierDrafts.StartAsync(service, []);
        using var unit = await DossierDrafts.SignedInAsync(service);
        var blobs = service.Stores.GetRequiredService<BlobServiceClient>();
        // What both do first costs more than what they do then.
        await UploadAsync(unit, draft, new LargeFile(8 << 20));

        var (before, opaque, most) = (service.Process.WorkingSet, await service.Process.OpaqueBytesAsync(), 0L);
        using var watching = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!watching.IsCancellationRequested)
            {
                most = Math.Max(most, service.Process.WorkingSet);
                await Task.Delay(50);
            }
        });
        var sdkFirst = await Timing.SecondsAsync(() => BySdkAsync(blobs, "first"));
        var ours = await Timing.SecondsAsync(async () =>
        {
            var sealedOne = await UploadAsync(unit, draft, new LargeFile(Gibibyte));
            await VerifyAsync(blobs.GetBlobContainerClient(Layout.Containers.Dossiers).GetBlobClient($"{draft}/{sealedOne.Sha256}"));
        });
        var sdkThen = await Timing.SecondsAsync(() => BySdkAsync(blobs, "then"));
        await watching.CancelAsync();
        await watch;
        return
        [
            new("memoryMiBFor1GiB", (most - before) / MiB, 48),
            new("bytesThroughService", await service.Process.OpaqueBytesAsync() - opaque, 0),
            new("speedOverSdk", (sdkFirst + sdkThen) / 2 / ours, 0.7) { IsFloor = true },
            new("secondsFor1GiB", ours),
        ];
    }

    // In blocks, two at a time, as the script of the page does.
    private static async Task<SealedDocument> UploadAsync(HttpClient unit, string draft, LargeFile file)
    {
        var at = $"/api/drafts/{draft}/documents";
        var claim = new UploadClaim("evidence", "佐证材料.pdf", file.Length, null);
        var begun = await AnswerAsync<UploadTicket>(await unit.PostAsJsonAsync(at, claim));
        var (blocks, sending) = (new List<string>(), new Queue<Task>());
        using var storage = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        while (file.Position < file.Length)
        {
            var block = new byte[Math.Min(UploadBlocks.Length, file.Length - file.Position)];
            await file.ReadExactlyAsync(block);
            var hash = SHA256.HashData(block);
            blocks.Add(Convert.ToHexStringLower(hash));
            sending.Enqueue(PutAsync(storage, begun.UploadUrl, hash, block));
            if (sending.Count == AtATime)
                await sending.Dequeue();
        }
        await Task.WhenAll(sending);
        // A large one is sealed while its sender asks how far it is.
        for (; ; await Task.Delay(TimeSpan.FromSeconds(1)))
        {
            using var answer = await unit.PostAsJsonAsync($"{at}/{begun.Document}/seal", claim with { Blocks = blocks });
            if (answer.StatusCode != HttpStatusCode.Accepted)
                return await AnswerAsync<SealedDocument>(answer);
        }
    }

    private static async Task PutAsync(HttpClient storage, Uri to, byte[] hash, byte[] block)
    {
        using var body = new ByteArrayContent(block);
        var address = $"{to.AbsoluteUri}&comp=block&blockid={Uri.EscapeDataString(Convert.ToBase64String(hash))}";
        using var answer = await storage.PutAsync(address, body);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<T> AnswerAsync<T>(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<T>(Functions.Cases.Json.Options))!
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");

    private static async Task BySdkAsync(BlobServiceClient blobs, string name)
    {
        var container = blobs.GetBlobContainerClient(Layout.Containers.Uploads);
        var (arrival, kept) = (container.GetBlockBlobClient($"sdk-{name}"), container.GetBlobClient($"sdk-{name}-kept"));
        using var file = new LargeFile(Gibibyte);
        await arrival.UploadAsync(file);
        await (await kept.StartCopyFromUriAsync(arrival.Uri)).WaitForCompletionAsync();
        await VerifyAsync(kept);
    }

    private static async Task VerifyAsync(BlobClient blob)
    {
        await using var content = await blob.OpenReadAsync();
        await SHA256.HashDataAsync(content);
    }
}
