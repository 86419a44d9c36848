using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.History;

/// <summary>Who looked at which document, recorded by the page that served it.</summary>
public sealed class AccessLog(Tables tables, TimeProvider clock)
{
    private readonly TableClient table = tables.Get(Layout.Tables.Access);

    /// <summary>Who looked at the documents of a case, the first first. A request for a thousand.</summary>
    public async Task<IReadOnlyList<DocumentLook>> Of(string @case, CancellationToken cancellation) =>
        await table
            .QueryAsync<TableEntity>(row => row.PartitionKey == @case, cancellationToken: cancellation)
            .Select(row => new DocumentLook(
                Tables.Value<DateTimeOffset>(row, "At"),
                Tables.Text(row, "Actor"),
                Tables.Text(row, "FileName")
            ))
            .ToListAsync(cancellation);

    public async Task Note(string @case, string actor, SealedDocument document, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await table.AddEntityAsync(
            new TableEntity(@case, $"{now.UtcTicks:D19}-{Guid.NewGuid():N}")
            {
                ["Actor"] = actor,
                ["Document"] = document.Id,
                ["FileName"] = document.FileName,
                ["Sha256"] = document.Sha256,
                ["At"] = now,
            },
            cancellation
        );
    }
}
