using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Cases;

/// <summary>
/// Acts that no workflow has taken yet. An act is acknowledged once its row is here; its row goes when the facts
/// that came of it are recorded. The table is small: it holds only what waits.
/// </summary>
public sealed class Inbox(Tables tables)
{
    private readonly TableClient table = tables.Get(Layout.Tables.Inbox);

    /// <summary>Stores an act. False when an act of this id waits already.</summary>
    public async Task<bool> Post(ReceivedAct received, CancellationToken cancellation = default)
    {
        var row = new TableEntity(received.Case, received.Id) { ["At"] = received.At };
        Tables.Write(row, "ReceivedAct", Json.Write(received));
        try
        {
            await table.AddEntityAsync(row, cancellation);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <summary>The acts that wait for one case, in the order of their receipt.</summary>
    public async Task<IReadOnlyList<ReceivedAct>> Waiting(string @case, CancellationToken cancellation = default)
    {
        var found = new List<ReceivedAct>();
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == @case, cancellationToken: cancellation))
            found.Add(Tables.Read(row, "ReceivedAct", Json.Read<ReceivedAct>));
        return [.. found.OrderBy(p => p.At).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    /// <summary>Everything that waits, of all cases. The table is small.</summary>
    public async IAsyncEnumerable<ReceivedAct> All()
    {
        await foreach (var row in table.QueryAsync<TableEntity>())
            yield return Tables.Read(row, "ReceivedAct", Json.Read<ReceivedAct>);
    }

    /// <summary>Whether an act waits.</summary>
    public async Task<bool> Holds(string @case, string actId) => await Tables.Find(table, @case, actId) is not null;

    /// <summary>Cases with acts received before an instant and still not taken: their signal was lost.</summary>
    public async Task<IReadOnlyCollection<string>> Forgotten(DateTimeOffset before, CancellationToken cancellation)
    {
        var cases = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (
            var row in table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"At le {before}"),
                select: ["PartitionKey"],
                cancellationToken: cancellation
            )
        )
            cases.Add(row.PartitionKey);
        return cases;
    }

    /// <summary>Removes acts whose facts are recorded. Removing one that is gone already is no error.</summary>
    public async Task Discard(string @case, IReadOnlyList<string> actIds, CancellationToken cancellation = default)
    {
        foreach (var actId in actIds)
            await table.DeleteEntityAsync(@case, actId, ETag.All, cancellation);
    }
}
