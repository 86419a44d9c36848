using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Expert pools (专家库), kept under the hash of their lines.</summary>
public sealed class PoolStore(Tables tables)
{
    private readonly TableClient people = tables.Get(Layout.Tables.People);

    /// <summary>The hash of the lines of a pool, whatever their order.</summary>
    public static string Hash(IReadOnlyList<PoolExpert> experts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', experts.OrderBy(e => e.Code, StringComparer.Ordinal).Select(Line))))
        );

    // A list that names neither bureau nor title has the hash that it had before there were such columns.
    private static string Line(PoolExpert e) =>
        $"{e.Code}\t{e.Name}\t{e.Unit}\t{e.Field}\t{e.Email}\t{e.Phone}"
        + (e.Bureau.Length + e.Title.Length > 0 ? $"\t{e.Bureau}\t{e.Title}" : "");

    /// <summary>Stores a pool under its hash.</summary>
    public async Task<string> Keep(IReadOnlyList<PoolExpert> experts, CancellationToken cancellation)
    {
        var hash = Hash(experts);
        foreach (var batch in experts.Chunk(100))
            await Tables.InsertMissing(
                people,
                [
                    .. batch.Select(e => new TableEntity(RecipientKind.Pool(hash), e.Code)
                    {
                        ["Name"] = e.Name,
                        ["Unit"] = e.Unit,
                        ["Field"] = e.Field,
                        ["Email"] = e.Email,
                        ["Phone"] = e.Phone,
                        ["Bureau"] = e.Bureau.Length > 0 ? e.Bureau : null,
                        ["Title"] = e.Title.Length > 0 ? e.Title : null,
                    }),
                ],
                cancellation
            );
        return hash;
    }

    /// <summary>The lines of whoever has a name or an e-mail address, in all pools: the pool's hash, and the code. One request.</summary>
    public async Task<IReadOnlyList<(string Hash, string Code)>> Named(string nameOrEmail, CancellationToken cancellation)
    {
        string first = RecipientKind.Pool("");
        var (end, typed, email) = (first + "~", nameOrEmail, nameOrEmail.ToLowerInvariant());
        return await people
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter(
                    $"PartitionKey ge {first} and PartitionKey lt {end} and (Name eq {typed} or Email eq {typed} or Email eq {email})"
                ),
                cancellationToken: cancellation
            )
            .Select(row => (row.PartitionKey[first.Length..], row.RowKey))
            .ToListAsync(cancellation);
    }

    /// <summary>The pool as it was imported.</summary>
    public async Task<IReadOnlyList<PoolExpert>> Experts(string hash, CancellationToken cancellation = default)
    {
        string partition = RecipientKind.Pool(hash);
        var found = new List<PoolExpert>();
        await foreach (var row in people.QueryAsync<TableEntity>(r => r.PartitionKey == partition, cancellationToken: cancellation))
            found.Add(
                new PoolExpert
                {
                    Code = row.RowKey,
                    Name = Tables.Text(row, "Name"),
                    Unit = Tables.Text(row, "Unit"),
                    Field = Tables.Text(row, "Field"),
                    Email = Tables.Text(row, "Email"),
                    Phone = Tables.Text(row, "Phone"),
                    Bureau = Tables.OptionalText(row, "Bureau") ?? "",
                    Title = Tables.OptionalText(row, "Title") ?? "",
                }
            );
        // A line that is lacking or another one would change who can be drawn.
        return Hash(found) == hash
            ? found
            : throw new CorruptStorageException($"The pool {hash}", new FormatException("its lines have another hash."));
    }
}
