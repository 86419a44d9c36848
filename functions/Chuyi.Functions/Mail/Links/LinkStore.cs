using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <summary>Links in e-mails. Storage holds what recognises a token, never the token.</summary>
public sealed class LinkStore(Tables tables, Keys keys)
{
    /// <summary>The tag of a row as none ever was.</summary>
    private static readonly ETag NoRow = new("W/\"datetime'2000-01-01T00%3A00%3A00.0000000Z'\"");

    private readonly TableClient table = tables.Get(Layout.Tables.Links);

    /// <summary>The print of a code: the last four digits of a phone, or six shown on a page.</summary>
    public string Print(string hash, string code) => keys.Fingerprint(hash, code);

    /// <summary>Stores a link once.</summary>
    public Task Keep(StoredLink link) => Tables.InsertOnce(table, [Row(link)]);

    public async Task<StoredLink?> Find(string token, CancellationToken cancellation = default) =>
        await ByHash(Keys.Hash(token), cancellation);

    public async Task<StoredLink?> ByHash(string hash, CancellationToken cancellation = default) =>
        await Tables.Find(table, hash, "link", cancellation) is { } row
            ? new StoredLink
            {
                Hash = hash,
                Case = Tables.Read(row, "Case", CaseId.Parse),
                Path = Tables.Text(row, "Path"),
                Holder = Tables.Text(row, "Holder"),
                CodePrint = Tables.Text(row, "CodePrint"),
                Addressee = Tables.OptionalText(row, "Addressee"),
                Reader = Reader(row),
                Language = Tables.OptionalText(row, "Language"),
                Until = Tables.Value<DateTimeOffset>(row, "Until"),
                WrongCodes = Tables.Value<int>(row, "WrongCodes"),
                OpenedAt = Tables.Optional<DateTimeOffset>(row, "OpenedAt"),
                Revoked = Tables.Value<bool>(row, "Revoked"),
                Tag = row.ETag,
            }
            : null;

    /// <summary>
    /// Checks a code. Counting is conditional on the row being as it was read, so that guesses at the same time
    /// cannot slip past the limit: one that lost the race counts as wrong.
    /// </summary>
    /// <param name="once">Whether the right code ends the link.</param>
    /// <returns>Whether it is right, and the link as it stands now.</returns>
    public async Task<(bool IsRight, StoredLink Link)> Check(
        StoredLink link,
        string code,
        DateTimeOffset now,
        bool once,
        CancellationToken cancellation
    )
    {
        var right = IsRight(link, code);
        var after = right ? link.AfterRightCode(now) with { Revoked = once } : link.AfterWrongCode();
        try
        {
            await table.UpdateEntityAsync(Row(after), link.Tag, TableUpdateMode.Replace, cancellation);
            return (right, after);
        }
        catch (RequestFailedException raced) when (raced.Status == 412)
        {
            return (false, await ByHash(link.Hash, cancellation) ?? link);
        }
    }

    /// <summary>
    /// Checks a code so long that nobody can guess it. Wrong ones are not counted: strangers who were given the same one must
    /// not use up its tries. It ends nothing, and asks as much of storage as <see cref="Check"/>.
    /// </summary>
    public async Task<bool> CheckLong(StoredLink link, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        if (IsRight(link, code))
            return (await Check(link, code, now, once: false, cancellation)).IsRight;
        await CheckNone(link.Hash, cancellation);
        return false;
    }

    private bool IsRight(StoredLink link, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Print(link.Hash, code)), Encoding.ASCII.GetBytes(link.CodePrint));

    /// <summary>As much as <see cref="Check"/> asks of storage, where there is no link, or a dead one: nothing is changed by it.</summary>
    public async Task CheckNone(string hash, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(new TableEntity(hash, "link"), NoRow, TableUpdateMode.Replace, cancellation);
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 412) { }
    }

    private static Recipient? Reader(TableEntity row) =>
        RecipientKind.TryParse(Tables.OptionalText(row, "ReaderKind"), out var kind) && Tables.OptionalText(row, "ReaderId") is { } id
            ? new(kind, id)
            : null;

    private static TableEntity Row(StoredLink link) =>
        new(link.Hash, "link")
        {
            ["Case"] = link.Case.ToString(),
            ["Path"] = link.Path,
            ["Holder"] = link.Holder,
            ["CodePrint"] = link.CodePrint,
            ["Addressee"] = link.Addressee,
            ["ReaderKind"] = link.Reader is { } reader ? reader.Kind.ToString() : null,
            ["ReaderId"] = link.Reader?.Id,
            ["Language"] = link.Language,
            ["Until"] = link.Until,
            ["WrongCodes"] = link.WrongCodes,
            ["OpenedAt"] = link.OpenedAt,
            ["Revoked"] = link.Revoked,
        };
}
