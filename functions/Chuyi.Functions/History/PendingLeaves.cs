using Azure.Data.Tables;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>Event hashes on their way into the log.</summary>
public sealed class PendingLeaves(Tables tables)
{
    /// <summary>The partition of hashes that wait.</summary>
    internal const string Waiting = "waiting";

    /// <summary>The partition that knows the place of each leaf.</summary>
    internal const string Done = "leaf";

    private readonly TableClient table = tables.Get(Layout.Tables.LogPending);

    /// <summary>Queues the leaves of events.</summary>
    /// <param name="again">Whether they may have been queued before, by an activity that died.</param>
    public async Task Add(IReadOnlyList<EventRecord> events, bool again)
    {
        var fresh = new List<TableEntity>();
        foreach (var one in events)
            if (!again || await Tables.Find(table, Done, Key(one)) is null)
                fresh.Add(new TableEntity(Waiting, Key(one)) { ["Hash"] = one.Hash });
        if (fresh.Count > 0)
            await Tables.InsertOnce(table, fresh);
    }

    private static string Key(EventRecord one) => $"{one.Case}|{one.Seq:D6}";
}
