using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>Drafts, one partition a unit: whoever applies for a unit finds all of its drafts.</summary>
public sealed class DraftStore(Tables tables)
{
    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    public async Task<IReadOnlyList<Draft>> Of(string unit, CancellationToken cancellation)
    {
        var found = new List<Draft>();
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == unit, cancellationToken: cancellation))
            found.Add(Tables.Read(row, "Draft", Json.Read<Draft>));
        return [.. found.OrderBy(d => d.StartedAt)];
    }

    public async Task<Draft?> Find(string unit, string id, CancellationToken cancellation) =>
        await Tables.Find(table, unit, id, cancellation) is { } row ? Tables.Read(row, "Draft", Json.Read<Draft>) : null;

    public Task Start(Draft draft, CancellationToken cancellation) => Tables.InsertOnce(table, [Row(draft)], cancellation);

    /// <summary>Changes a draft as it stands now; two changes at the same time both take effect.</summary>
    public async Task<Draft?> Change(string unit, string id, Func<Draft, Draft> change, CancellationToken cancellation)
    {
        while (await Tables.Find(table, unit, id, cancellation) is { } row)
        {
            var changed = change(Tables.Read(row, "Draft", Json.Read<Draft>));
            try
            {
                await table.UpdateEntityAsync(Row(changed), row.ETag, TableUpdateMode.Replace, cancellation);
                return changed;
            }
            catch (RequestFailedException raced) when (raced.Status == 412)
            {
                // Somebody of the same unit changed it meanwhile: apply the change to what stands there now.
            }
        }
        return null;
    }

    private static TableEntity Row(Draft draft) => new(draft.Unit, draft.Id) { ["Draft"] = Json.Write(draft) };
}
