using System.IO.Compression;
using Azure;
using Azure.Storage.Blobs.Models;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Caching.Memory;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// The applications of a round for pages that filter, sort and count: a packed copy of all, and what changed since. That is
/// two requests whatever the round's size. The copy is made anew by whoever finds that much has changed; a copy that is
/// lost costs time, and nothing else.
/// </summary>
public sealed class ApplicationIndex(ReadStore readStore, Files files, RoundOpenings rounds, IMemoryCache memory)
{
    /// <summary>All applications of a round. Two requests, now and then three.</summary>
    public async Task<IReadOnlyList<ApplicationSummary>> All(string round, CancellationToken cancellation)
    {
        var (packed, tag) = await Read(round, cancellation);
        return await All(round, packed, tag, cancellation);
    }

    private async Task<IReadOnlyList<ApplicationSummary>> All(string round, PackedList packed, ETag tag, CancellationToken cancellation)
    {
        var changes = await readStore.Changes(round, packed.Since, packed.StoredSince, cancellation);
        var list = packed.With(changes);
        if (list.IsWorthPacking(packed, changes.All.Count))
            await Pack(round, list, tag, cancellation);
        return [.. list.Rows.Select(row => row.Application)];
    }

    /// <summary>
    /// Some applications of a round after their formal check, of which only what they are called is asked. One request where they
    /// were packed since then; else as many as for all.
    /// </summary>
    public async Task<IReadOnlyList<ApplicationSummary>> Named(string round, IReadOnlySet<string> some, CancellationToken cancellation)
    {
        var (packed, tag) = await Read(round, cancellation);
        var found = packed.Rows.Select(row => row.Application).Where(one => one.IsChecked && some.Contains(one.Case)).ToList();
        return found.Count == some.Count ? found : [.. (await All(round, packed, tag, cancellation)).Where(one => some.Contains(one.Case))];
    }

    /// <summary>
    /// Packs what changed in each round, and forgets the changes that are packed: once a week, for readers pack by themselves
    /// and ask for no older ones.
    /// </summary>
    [Function(nameof(PackLists))]
    public async Task PackLists([TimerTrigger("0 15 4 * * 0")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var (call, _) in await rounds.All(cancellation))
        {
            var changes = await readStore.Changes(call.Round, DateTimeOffset.MinValue, null, cancellation);
            if (changes.All.Count == 0)
                continue;
            var (packed, tag) = await Read(call.Round, cancellation);
            if (packed.Lacks(changes))
                await Pack(call.Round, packed.With(changes), tag, cancellation);
            // What was packed some time ago is seen by everybody who reads; what is packed now, by those who read from now on.
            await readStore.ForgetChanges(call.Round, changes.All.Where(change => change.At < packed.Until), cancellation);
        }
    }

    /// <summary>
    /// Forgets each packed copy that shows something else than the summaries of its applications; the next reader packs these.
    /// Returns how many.
    /// </summary>
    public async Task<int> ForgetWrong(CancellationToken cancellation)
    {
        var wrong = 0;
        foreach (var (call, _) in await rounds.All(cancellation))
            // What differs may have been written between two readings.
            if (!await IsRight(call.Round, cancellation) && !await IsRight(call.Round, cancellation))
            {
                await files.Blob(Layout.Containers.Views, NameOf(call.Round)).DeleteIfExistsAsync(cancellationToken: cancellation);
                wrong++;
            }
        return wrong;
    }

    private async Task<bool> IsRight(string round, CancellationToken cancellation)
    {
        var (packed, _) = await Read(round, cancellation);
        var list = packed.With(await readStore.Changes(round, packed.Since, packed.StoredSince, cancellation));
        var now = await readStore.Current(round, packed.Through, cancellation);
        return list.Rows.Select(row => row.Application).ToHashSet<CaseSummary>().SetEquals(now.All.Select(one => one.Summary));
    }

    private async Task<(PackedList List, ETag Tag)> Read(string round, CancellationToken cancellation)
    {
        var known = memory.Get<(PackedList List, ETag Tag)?>(KeyOf(round));
        try
        {
            var found = await files
                .Blob(Layout.Containers.Views, NameOf(round))
                .DownloadContentAsync(new BlobDownloadOptions { Conditions = new() { IfNoneMatch = known?.Tag } }, cancellation);
            if (found.GetRawResponse().Status == 304)
                return known!.Value;
            var unpacked = Unpack(found.Value.Content.ToStream());
            Remember(round, unpacked, found.Value.Details.ETag);
            return (unpacked, found.Value.Details.ETag);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            var now = DateTimeOffset.UtcNow;
            var list = PackedList.Of(now, await readStore.Current(round, now, cancellation));
            return (list, await Pack(round, list, null, cancellation));
        }
    }

    private async Task<ETag> Pack(string round, PackedList list, ETag? tag, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Json.Write(list)), cancellation);
        packed.Position = 0;
        try
        {
            var written = await files
                .Blob(Layout.Containers.Views, NameOf(round))
                .UploadAsync(
                    packed,
                    new BlobUploadOptions
                    {
                        HttpHeaders = new BlobHttpHeaders { ContentType = "application/gzip" },
                        Conditions = tag is { } was ? new() { IfMatch = was } : new() { IfNoneMatch = ETag.All },
                    },
                    cancellation
                );
            Remember(round, list, written.Value.ETag);
            return written.Value.ETag;
        }
        catch (RequestFailedException other) when (Taken.Is(other))
        {
            // Somebody else packed it meanwhile; theirs is read the next time.
            return tag ?? ETag.All;
        }
    }

    private static PackedList Unpack(Stream packed)
    {
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var text = new StreamReader(gzip, System.Text.Encoding.UTF8);
        return Json.Read<PackedList>(text.ReadToEnd());
    }

    private void Remember(string round, PackedList list, ETag tag) =>
        memory.Set<(PackedList, ETag)?>(KeyOf(round), (list, tag), TimeSpan.FromHours(1));

    private static object KeyOf(string round) => (typeof(PackedList), round);

    private static string NameOf(string round) => $"applications/{round}.json.gz";
}
