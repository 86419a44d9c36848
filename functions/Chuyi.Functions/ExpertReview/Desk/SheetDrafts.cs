using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Score sheets while they are typed: a row a sheet, one partition a duty, beside the drafts of units. Once a sheet is signed or given
/// back, or its expert has left, an empty row stands there: whoever types on in another window is told so by the one request that
/// was to keep it. What was typed into a sheet that was saved since is shown as such, and not taken for it.
/// </summary>
public sealed class SheetDrafts(Tables tables, IMemoryCache memory, TimeProvider clock)
{
    /// <summary>
    /// For so long it is not asked again whether a duty has any, where it had none: who saves each sheet before the next leaves none.
    /// What is typed meanwhile by way of another process is met when it is to be kept.
    /// </summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    private const string Sheet = "Sheet",
        Closed = "Closed";

    private readonly TableClient table = tables.Get(Layout.Tables.Drafts);

    /// <summary>What is typed for an application, or null. Two requests; one, or none, where nothing is typed.</summary>
    public async Task<SheetDraft?> Find(CaseId duty, string application, CancellationToken cancellation) =>
        (await Kept(duty, cancellation)).Contains(application) ? (await FindRow(duty, application, cancellation))?.Draft : null;

    /// <summary>What stands there for an application, be it closed, or null. One request.</summary>
    public async Task<KeptSheet?> FindRow(CaseId duty, string application, CancellationToken cancellation) =>
        await Tables.Find(table, duty, application, cancellation) is { } row ? new(row.ETag, IsClosed(row) ? null : Read(row)) : null;

    /// <summary>Keeps what is typed, in one request, if what is kept is still the version that the page has.</summary>
    /// <param name="version">That version, or that of the closed row where the sheet is open again; null where nothing was kept.</param>
    /// <returns>The new version, or null if somebody else was there first, or the sheet is closed.</returns>
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

    /// <summary>Nothing that is typed for these is kept any more, and what was is forgotten. One request a hundred.</summary>
    public async Task Close(CaseId duty, IReadOnlyList<string> applications)
    {
        foreach (var some in applications.Chunk(Tables.MostInTransaction))
            await Tables.Submit(table, [.. some.Select(application => Tables.Replacement(new(duty, application) { [Closed] = true }))]);
        if (applications.Count > 0)
            memory.Remove(KeyOf(duty));
    }

    // The applications of which something is kept.
    private async Task<HashSet<string>> Kept(CaseId duty, CancellationToken cancellation)
    {
        var (own, now, found) = (duty.ToString(), clock.GetUtcNow(), new HashSet<string>(StringComparer.Ordinal));
        if (memory.Get<DateTimeOffset?>(KeyOf(duty)) is { } until && now < until && now >= until - Lasts)
            return found;
        var rows = table.QueryAsync<TableEntity>(
            row => row.PartitionKey == own,
            select: ["RowKey", Closed],
            cancellationToken: cancellation
        );
        await foreach (var row in rows)
            if (!IsClosed(row))
                found.Add(row.RowKey);
        if (found.Count == 0)
            memory.Set<DateTimeOffset?>(KeyOf(duty), now + Lasts, Lasts);
        return found;
    }

    private static object KeyOf(CaseId duty) => (typeof(SheetDrafts), duty);

    private static bool IsClosed(TableEntity row) => Tables.Optional<bool>(row, Closed) is true;

    private static SheetDraft Read(TableEntity row) => Tables.Read(row, Sheet, Json.Read<SheetDraft>) with { Version = row.ETag };
}
