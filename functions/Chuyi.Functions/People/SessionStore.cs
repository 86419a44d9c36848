using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>Somebody who proved who they are: by a sign-in code, or by the code of a link.</summary>
/// <param name="Account">The account, or empty for a link.</param>
/// <param name="Role">The account's role, or null for a link.</param>
/// <param name="Unit">The applicant's unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Case">The case a link belongs to.</param>
/// <param name="Holder">Whom the link was sent to, as histories name them.</param>
/// <param name="Link">The hash of the link, by which the session was opened. Whoever guesses at a link can lock it, but not end the work of its holder.</param>
/// <param name="Until">When the session ends.</param>
public sealed record Session(string Account, Role? Role, string? Unit, string? UnitName, string? Case, string? Holder, string? Link, DateTimeOffset Until);

/// <summary>Sessions; storage holds only the hash of a cookie.</summary>
public sealed class SessionStore(Tables tables, TimeProvider clock)
{
    /// <summary>How long somebody stays signed in.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly TableClient table = tables.Get(Layout.Tables.Sessions);

    /// <summary>Opens a session and returns what its cookie holds.</summary>
    public async Task<string> Open(Session session, CancellationToken cancellation)
    {
        var token = Keys.Base64Url(RandomNumberGenerator.GetBytes(32));
        await table.AddEntityAsync(new TableEntity(Keys.Hash(token), "session") { ["Session"] = Cases.Json.Write(session) }, cancellation);
        return token;
    }

    /// <summary>The session of a cookie, if it is still good.</summary>
    public async Task<Session?> Find(string token, CancellationToken cancellation) =>
        await Tables.Find(table, Keys.Hash(token), "session", cancellation) is { } row
        && Cases.Json.Read<Session>(row.GetString("Session")) is var session && session.Until > clock.GetUtcNow() ? session : null;

    public async Task Close(string token, CancellationToken cancellation) =>
        await table.DeleteEntityAsync(Keys.Hash(token), "session", ETag.All, cancellation);
}
