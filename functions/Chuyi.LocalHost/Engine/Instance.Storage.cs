using Chuyi.LocalHost.Stores;

namespace Chuyi.LocalHost.Engine;

/// <content>Its rows in storage, and the blobs of those that were too long.</content>
internal sealed partial class Instance
{
    private HashSet<string>? inserting;

    /// <summary>
    /// Keys of what other instances sent that are in storage and were handed over: sent
    /// again, they are not handed over again.
    /// </summary>
    private HashSet<string>? handed;
    private Dictionary<string, string>? blobs;
    private TaskCompletionSource? leaving;

    /// <summary>An instance as storage has its row.</summary>
    public static Instance From(StoredRow row, DurableEngine engine)
    {
        var read = Json.Read<InstanceRow>(row.Data);
        var instance = new Instance(row.Partition, read.Outgoing is null ? read with { Last = null } : read, engine) { ETag = row.ETag };
        if (row.Blob is not null)
            instance.Spilled(row.Key, row.Blob);
        return instance;
    }

    /// <summary>Ends when a purge that is under way has ended; null if there is none.</summary>
    public Task? Leaving
    {
        get
        {
            lock (gate)
                return leaving?.Task;
        }
    }

    /// <summary>Says that the instance is being purged; false if that was said before.</summary>
    public bool Leave()
    {
        lock (gate)
        {
            if (leaving is not null)
                return false;
            leaving = NewSource();
            return true;
        }
    }

    /// <summary>Says that the purge has ended, one way or the other.</summary>
    public void Left()
    {
        TaskCompletionSource? over;
        lock (gate)
            (over, leaving) = (leaving, null);
        over?.TrySetResult();
    }

    /// <summary>Puts a message into the inbox, then hands it over. It is in storage when this returns.</summary>
    public async Task InsertAsync(string key, Message message, string purpose)
    {
        engine.Work.Begin();
        lock (gate)
            (inserting ??= []).Add(key);
        try
        {
            var write = new Write(WriteKind.Insert, key, Json.Write(message.Event));
            try
            {
                await engine.Journal.CommitAsync(Id, [write], purpose, engine.Stopping);
                if (write.Blob is { } blob)
                    Spilled(key, blob);
            }
            catch (StoreConflictException) when (IsSendKey(key))
            {
                // Sent before, its text in another blob: whether it was handed over is asked below.
                if (write.Blob is { } twice)
                    await engine.Journal.DeleteBlobsAsync([twice], engine.Stopping);
            }
            lock (gate)
                if (!IsSendKey(key) || (handed ??= []).Add(key))
                    Post(message with { Key = key });
        }
        finally
        {
            lock (gate)
            {
                inserting!.Remove(key);
                if (inserting.Count == 0)
                    inserting = null;
            }
            engine.Work.End();
        }
    }

    /// <summary>Commits the row that begins this execution, in place of the one before if there was one.</summary>
    public async Task<string> CommitStartAsync(Write write)
    {
        var tag = await engine.Journal.CommitAsync(Id, [write], "engine:start", engine.Stopping);
        if (write.Blob is { } blob)
            Spilled(InstanceRow.Key, blob);
        return tag;
    }

    /// <summary>Commits writes that only this host may make; returns the tag of the first row.</summary>
    private async Task<string> WriteAsync(List<Write> writes, string purpose)
    {
        Forget(writes.Where(write => write.Kind == WriteKind.Delete).Select(write => write.Key));
        var tag = await engine.Journal.CommitAloneAsync(Id, writes, purpose, engine.Stopping);
        await ForgetBlobsAsync(writes.Where(write => write.Kind != WriteKind.Insert).Select(write => write.Key));
        foreach (var write in writes)
            if (write.Blob is { } blob)
                Spilled(write.Key, blob);
        return tag;
    }

    private async Task DeleteAsync(IEnumerable<string> keys)
    {
        var all = keys.ToList();
        if (all.Count == 0)
            return;
        Forget(all);
        await engine.Journal.DeleteAsync(Id, all, engine.Stopping);
        await ForgetBlobsAsync(all);
    }

    // Before the rows go: what is sent again meanwhile is handed over and known as a repetition.
    private void Forget(IEnumerable<string> keys)
    {
        if (handed is null)
            return;
        lock (gate)
            handed.ExceptWith(keys);
    }

    private void Spilled(string key, string blob)
    {
        lock (gate)
            (blobs ??= [])[key] = blob;
    }

    /// <summary>Deletes the blobs of rows that are gone or have another text now.</summary>
    public async Task ForgetBlobsAsync(IEnumerable<string> keys)
    {
        if (blobs is null)
            return;
        List<string> gone = [];
        lock (gate)
            foreach (var key in keys)
                if (blobs.Remove(key, out var blob))
                    gone.Add(blob);
        if (gone.Count > 0)
            await engine.Journal.DeleteBlobsAsync(gone, engine.Stopping);
    }
}
