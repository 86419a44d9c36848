using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <content>Drafts of a unit that was merged into another.</content>
public sealed partial class DraftStore
{
    /// <summary>
    /// Moves all drafts of a unit to that into which it was merged. None has a place any more: what is still to be submitted takes
    /// one of the other unit, if there is one left.
    /// </summary>
    public async Task Move(string from, string to, string name, CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == from, cancellationToken: cancellation))
            if (row.ContainsKey(Whole))
                await Move(row, to, name, cancellation);
    }

    // First it is closed to whoever still writes there: what was saved until then is moved, and what comes after is refused.
    private async Task Move(TableEntity row, string to, string name, CancellationToken cancellation)
    {
        if (await Leave(row, cancellation) is not { } left)
            return;
        var draft = Read(left);
        var moved = draft with
        {
            Unit = to,
            UnitName = name,
            Place = null,
            AppliedAs = DraftRules.MayBeReceived(draft) ? draft.AppliedAs ?? draft.Unit : null,
        };
        await Tables.InsertOnce(table, [Row(moved)], cancellation);
        await table.DeleteEntityAsync(draft.Unit, draft.Id, ETag.All, cancellation);
        lately.Forget(KeyOf(draft.Unit, draft.Id));
    }

    /// <returns>What stood there when it was closed; null if it is gone already.</returns>
    private async Task<TableEntity?> Leave(TableEntity row, CancellationToken cancellation)
    {
        for (var now = row; now is not null; now = await Tables.Find(table, row.PartitionKey, row.RowKey, cancellation))
        {
            if (now.ContainsKey(Leaving))
                return now;
            var closed = new TableEntity(now.PartitionKey, now.RowKey) { [Leaving] = true };
            try
            {
                await table.UpdateEntityAsync(closed, now.ETag, TableUpdateMode.Merge, cancellation);
                return now;
            }
            catch (RequestFailedException raced) when (raced.Status is 404 or 412)
            {
                // Somebody saved something meanwhile: that is moved, too.
            }
        }
        return null;
    }
}
