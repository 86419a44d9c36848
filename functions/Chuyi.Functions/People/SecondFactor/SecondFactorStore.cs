using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>The authenticators of the staff, beside who they are; storage has the secrets under the service's key.</summary>
public sealed class SecondFactorStore(Tables tables, Keys keys)
{
    // No recipient is of this kind.
    private const string Partition = "second-factor";

    private readonly TableClient table = tables.Get(Layout.Tables.People);

    public async Task<SecondFactor?> Find(CaseId account, CancellationToken cancellation) =>
        await Tables.Find(table, Partition, account, cancellation) is { } row
            ? new(
                Tables.Read(row, "Secret", text => keys.Unseal($"{Partition}/{account}", text) ?? throw UnderAnotherKey),
                Tables.Value<long>(row, "LastStep"),
                row.ETag
            )
            : null;

    /// <summary>Sets one up. False where there is one already: it is another's, or was set up meanwhile.</summary>
    public Task<bool> Add(CaseId account, byte[] secret, long step, CancellationToken cancellation) =>
        Tables.InsertOnce(table, [Row(account, secret, step)], cancellation);

    /// <summary>Takes a code, once: false where another request was faster.</summary>
    public async Task<bool> Take(CaseId account, SecondFactor factor, long step, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(Row(account, factor.Secret, step), factor.Tag, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException raced) when (raced.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Takes it away: whoever signs in next needs none, and can set up another.</summary>
    public Task Forget(CaseId account) => table.DeleteEntityAsync(Partition, account, ETag.All);

    private static FormatException UnderAnotherKey => new("it was sealed under another key.");

    private TableEntity Row(CaseId account, byte[] secret, long step) =>
        new(Partition, account) { ["Secret"] = keys.Seal($"{Partition}/{account}", secret), ["LastStep"] = step };
}
