using System.Diagnostics;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Designation;

/// <summary>
/// All that stands in the public register. What was read stays in memory for a second: however many questions strangers ask of
/// it, storage is asked once a second at most, and a page that is kept is hardly older than it says.
/// </summary>
public sealed class DesignationRegister(Tables tables, PublicPageLife pages) : IDisposable
{
    private readonly TimeSpan life = pages.Length < TimeSpan.FromSeconds(1) ? TimeSpan.Zero : TimeSpan.FromSeconds(1);
    private readonly TableClient register = tables.Get(Layout.Tables.Register);
    private readonly SemaphoreSlim reading = new(1);
    private (IReadOnlyList<RegisterEntry> Entries, long At)? latest;

    /// <summary>For how long it is new enough for those who look at a unit.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);

    /// <summary>What a unit holds or held, the newest first, as it stood a moment ago at most. Mostly no request.</summary>
    /// <param name="isOf">Whether a line is the unit's, or of one that was merged into it.</param>
    public async Task<IReadOnlyList<RegisterEntry>> Of(Func<RegisterEntry, bool> isOf, CancellationToken cancellation)
    {
        var entries = latest is { } kept && Stopwatch.GetElapsedTime(kept.At) < Moment ? kept.Entries : await All(cancellation);
        return [.. entries.Where(isOf)];
    }

    /// <summary>The newest first. A request for each thousand, and mostly none.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> All(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (latest is { } kept && Stopwatch.GetElapsedTime(kept.At) < life)
                return kept.Entries;
            var at = Stopwatch.GetTimestamp();
            var rows = register.QueryAsync<TableEntity>(row => row.PartitionKey == Certificates.Partition, cancellationToken: cancellation);
            var entries = new List<RegisterEntry>();
            await foreach (var row in rows)
                entries.Add(Tables.Read(row, "Entry", Json.Read<RegisterEntry>));
            latest = ([.. entries.OrderByDescending(e => e.Day).ThenBy(e => e.Number, StringComparer.Ordinal)], at);
            return latest.Value.Entries;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();
}
