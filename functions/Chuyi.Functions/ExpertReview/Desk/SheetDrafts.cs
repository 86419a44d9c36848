using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Score sheets while they are typed: a row a sheet, one partition a duty, beside the drafts of units. They go when the sheets are
/// signed; what was typed into a sheet that was saved since is shown as such, and not taken for it.
/// </summary>
public sealed class SheetDrafts(Tables tables)
{
    private const string Sheet = "Sheet";

    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>What is typed for an application, or null. One request.</summary>
    public async Task<SheetDraft?> Find(CaseId duty, string application, CancellationToken cancellation) =>
        await Tables.Find(table, duty, application, cancellation) is { } row ? Read(row) : null;

    /// <summary>Keeps what is typed, in one request, if what is kept is still the version that the page has.</summary>
    /// <param name="version">That version; null where nothing was kept.</param>
    /// <returns>The new version, or null if somebody else was there first.</returns>
    public async Task<ETag?> Keep(CaseId duty, string application, SheetDraft draft, ETag? version, CancellationToken cancellation)
    {
        var row = new TableEntity(duty, application);
        Tables.Write(row, Sheet, Json.Write(draft));
        try
        {
            var answer = version is { } known
                ? await table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellation)
                : await table.AddEntityAsync(row, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException other) when (other.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Forgets all of a duty whose sheets are signed. One request where nothing is kept.</summary>
    public async Task Forget(CaseId duty, CancellationToken cancellation)
    {
        var own = duty.ToString();
        await foreach (
            var row in table.QueryAsync<TableEntity>(
                r => r.PartitionKey == own,
                select: ["PartitionKey", "RowKey"],
                cancellationToken: cancellation
            )
        )
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }

    private static SheetDraft Read(TableEntity row) => Tables.Read(row, Sheet, Json.Read<SheetDraft>) with { Version = row.ETag };
}
