using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Score sheets while they are typed: a row a sheet, one partition a duty, beside the drafts of units. They go when the sheets are
/// signed; what was typed into a sheet that was saved since is shown as such, and not taken for it.
/// </summary>
public sealed class SheetDrafts(Tables tables, IMemoryCache memory, TimeProvider clock)
{
    /// <summary>
    /// For so long it is not asked again whether a duty has any, where it had none: who saves each sheet before the next leaves none.
    /// What is typed meanwhile by way of another process is met when it is to be kept.
    /// </summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    private const string Sheet = "Sheet";

    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>What is typed for an application, or null. Two requests; one, or none, where nothing is typed.</summary>
    public async Task<SheetDraft?> Find(CaseId duty, string application, CancellationToken cancellation) =>
        (await Kept(duty, cancellation)).Contains(application) && await Tables.Find(table, duty, application, cancellation) is { } row
            ? Read(row)
            : null;

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
        finally
        {
            memory.Remove(KeyOf(duty));
        }
    }

    /// <summary>Forgets all of a duty whose sheets are signed.</summary>
    public async Task Forget(CaseId duty, CancellationToken cancellation)
    {
        foreach (var application in await Kept(duty, cancellation))
            await table.DeleteEntityAsync(duty, application, ETag.All, cancellation);
    }

    // The applications of which something is kept.
    private async Task<HashSet<string>> Kept(CaseId duty, CancellationToken cancellation)
    {
        var (own, now, found) = (duty.ToString(), clock.GetUtcNow(), new HashSet<string>(StringComparer.Ordinal));
        if (memory.Get<DateTimeOffset?>(KeyOf(duty)) is { } until && now < until && now >= until - Lasts)
            return found;
        var rows = table.QueryAsync<TableEntity>(row => row.PartitionKey == own, select: ["RowKey"], cancellationToken: cancellation);
        await foreach (var row in rows)
            found.Add(row.RowKey);
        if (found.Count == 0)
            memory.Set<DateTimeOffset?>(KeyOf(duty), now + Lasts, Lasts);
        return found;
    }

    private static object KeyOf(CaseId duty) => (typeof(SheetDrafts), duty);

    private static SheetDraft Read(TableEntity row) => Tables.Read(row, Sheet, Json.Read<SheetDraft>) with { Version = row.ETag };
}
