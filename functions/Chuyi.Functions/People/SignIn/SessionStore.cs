using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.People;

/// <summary>
/// Sessions; storage holds only the hash of a cookie. All of one account, or of the link of one case, are one partition, which
/// the cookie names: whose session it is takes one request, and so does finding all of somebody's.
/// </summary>
public sealed class SessionStore(Tables tables, TimeProvider clock)
{
    private readonly TableClient table = tables.Get(Layout.Tables.Sessions);

    /// <summary>
    /// Opens a session and returns what its cookie holds: whose it is, what nobody can guess, and when the session ends.
    /// </summary>
    public async Task<string> Open(Session session, CancellationToken cancellation)
    {
        var secret = Keys.Base64Url(RandomNumberGenerator.GetBytes(32));
        var token = $"{session.Owner}!{secret}!{session.Until.ToUnixTimeSeconds()}";
        await table.AddEntityAsync(
            new TableEntity(session.Owner, Keys.Hash(token)) { ["Session"] = Json.Write(session), ["Until"] = session.Until },
            cancellation
        );
        return token;
    }

    /// <summary>The session of a cookie, if it is still good.</summary>
    public async Task<Session?> Find(string token, CancellationToken cancellation)
    {
        // Browsers keep a cookie for longer than its session lasts: of one that is over storage is not asked. What is said of
        // the end is part of what is kept, so that nobody makes a session longer by it.
        if (Read(token) is not { } cookie || clock.GetUtcNow() >= cookie.End)
            return null;
        if (await Tables.Find(table, cookie.Owner, MarkOf(token), cancellation) is not { } row)
            return null;
        var session = Read(row);
        return session.IsOver(clock.GetUtcNow()) ? null : session;
    }

    /// <summary>The sessions of an account that are good, the latest first. A request for a thousand.</summary>
    public async Task<IReadOnlyList<OpenSession>> Of(CaseId account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. (await Rows(account, cancellation))
                .Select(row => new OpenSession(row.RowKey, Read(row)))
                .Where(open => !open.Session.IsOver(now))
                .OrderByDescending(open => open.Session.Since),
        ];
    }

    /// <summary>Ends the session of a cookie.</summary>
    public async Task Close(string token, CancellationToken cancellation)
    {
        if (Read(token) is { } cookie)
            await table.DeleteEntityAsync(cookie.Owner, MarkOf(token), ETag.All, cancellation);
    }

    /// <summary>Ends one session of an account; of another's, or one that is over, nothing is ended.</summary>
    public async Task End(CaseId account, string mark, CancellationToken cancellation)
    {
        if (Tables.IsKey(mark))
            await table.DeleteEntityAsync(account, mark, ETag.All, cancellation);
    }

    /// <summary>
    /// Ends all sessions of an account, at once: whoever is signed in there is asked for a code with the next page. For who
    /// asks so, and wherever an account is closed, corrected, or loses its role.
    /// </summary>
    /// <param name="besides">The mark of one that goes on, or null.</param>
    public async Task EndAll(CaseId account, string? besides = null, CancellationToken cancellation = default) =>
        await Tables.Delete(
            table,
            [.. (await Rows(account, cancellation)).Where(row => row.RowKey != besides)],
            onlyUnchanged: false,
            cancellation
        );

    /// <summary>By what a page names the session of a cookie: it opens nothing.</summary>
    public static string MarkOf(string token) => Keys.Hash(token);

    /// <summary>Removes what is over.</summary>
    [Function(nameof(ForgetSessions))]
    public async Task ForgetSessions([TimerTrigger("0 40 3 1 1,7 *")] TimerInfo timer, CancellationToken cancellation)
    {
        var over = TableClient.CreateQueryFilter($"Until lt {clock.GetUtcNow()}");
        var rows = await table.QueryAsync<TableEntity>(over, cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var owner in rows.GroupBy(row => row.PartitionKey))
            await Tables.Delete(table, [.. owner], onlyUnchanged: false, cancellation);
    }

    private async Task<List<TableEntity>> Rows(string owner, CancellationToken cancellation) =>
        await table.QueryAsync<TableEntity>(row => row.PartitionKey == owner, cancellationToken: cancellation).ToListAsync(cancellation);

    private static Session Read(TableEntity row) => Tables.Read(row, "Session", Json.Read<Session>);

    private static (string Owner, DateTimeOffset End)? Read(string token) =>
        token.Split('!') is [var owner, _, var seconds]
        && CaseId.TryParse(owner, out _)
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
        && unix < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? (owner, DateTimeOffset.FromUnixTimeSeconds(unix).AddSeconds(1))
            : null;
}
