using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>Sessions; storage holds only the hash of a cookie.</summary>
public sealed class SessionStore(Tables tables, TimeProvider clock)
{
    private readonly TableClient table = tables.Get(Layout.Tables.Sessions);

    /// <summary>Opens a session and returns what its cookie holds: what nobody can guess, and when the session ends.</summary>
    public async Task<string> Open(Session session, CancellationToken cancellation)
    {
        var token = $"{Keys.Base64Url(RandomNumberGenerator.GetBytes(32))}.{session.Until.ToUnixTimeSeconds()}";
        await table.AddEntityAsync(
            new TableEntity(Keys.Hash(token), "session") { ["Session"] = Cases.Json.Write(session), ["Account"] = session.Account },
            cancellation
        );
        return token;
    }

    /// <summary>The session of a cookie, if it is still good.</summary>
    public async Task<Session?> Find(string token, CancellationToken cancellation)
    {
        // Browsers keep a cookie for longer than its session lasts: of one that is over storage is not asked. What is said of
        // the end is part of what is kept, so that nobody makes a session longer by it.
        if (End(token) is { } end && clock.GetUtcNow() >= end)
            return null;
        if (await Tables.Find(table, Keys.Hash(token), "session", cancellation) is not { } row)
            return null;
        var session = Tables.Read(row, "Session", Cases.Json.Read<Session>);
        return session.IsOver(clock.GetUtcNow()) ? null : session;
    }

    // A cookie of before says none.
    private static DateTimeOffset? End(string token) =>
        token.Split('.') is [_, var seconds]
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
        && unix < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(unix).AddSeconds(1)
            : null;

    /// <summary>Ends all sessions of an account, at once: whoever is signed in there is asked for a code with the next page.</summary>
    /// <param name="besides">The mark of one that goes on, or null.</param>
    public async Task EndAll(CaseId account, string? besides = null, CancellationToken cancellation = default)
    {
        var open = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Account eq {account.ToString()}"));
        await foreach (var row in open)
            if (row.PartitionKey != besides)
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
    }

    public async Task Close(string token, CancellationToken cancellation) =>
        await table.DeleteEntityAsync(Keys.Hash(token), "session", ETag.All, cancellation);
}
