using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.People;

/// <summary>
/// Sessions; storage holds only the hash of a cookie. All of one account, or of the link of one case, are one partition, which
/// the cookie names: whose session it is takes one request, and so does finding all of somebody's. A session that has ended stays, as
/// what is known of the sign-in, for some years.
/// </summary>
public sealed class SessionStore(Tables tables, TimeProvider clock)
{
    /// <summary>Years for which auditors can see that somebody signed in.</summary>
    public const int KeptYears = 2;

    /// <summary>So many sessions are looked through at most for one question.</summary>
    public const int MostSearched = 100_000;

    private readonly TableClient table = tables.Get(Layout.Tables.Sessions);

    /// <summary>
    /// Opens a session and returns what its cookie holds: whose it is, what nobody can guess, and when the session ends.
    /// </summary>
    public async Task<string> Open(Session session, CancellationToken cancellation)
    {
        var secret = Keys.Base64Url(RandomNumberGenerator.GetBytes(32));
        var token = $"{session.Owner}!{secret}!{session.Until.ToUnixTimeSeconds()}";
        await table.AddEntityAsync(
            new TableEntity(session.Owner, Keys.Hash(token))
            {
                ["Session"] = Json.Write(session),
                ["Actor"] = session.Actor,
                ["Since"] = session.Since,
                ["Until"] = session.Until,
            },
            cancellation
        );
        return token;
    }

    /// <summary>The session of a cookie, if it is still good. What was given for a draft alone signs nobody in.</summary>
    public async Task<Session?> Find(string token, CancellationToken cancellation) =>
        await Good(token, cancellation) is { Draft: null } session ? session : null;

    /// <summary>The session of a code that was given for this draft, if it is still good.</summary>
    public async Task<Session?> FindCode(string token, string draft, CancellationToken cancellation) =>
        await Good(token, cancellation) is { Draft: { } own } session && own == draft ? session : null;

    private async Task<Session?> Good(string token, CancellationToken cancellation)
    {
        // Browsers keep a cookie for longer than its session lasts: of one that is over storage is not asked. What is said of
        // the end is part of what is kept, so that nobody makes a session longer by it.
        if (Read(token) is not { } cookie || clock.GetUtcNow() >= cookie.End)
            return null;
        if (await Tables.Find(table, cookie.Owner, MarkOf(token), cancellation) is not { } row || HasEnded(row))
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
            await EndAll([new(cookie.Owner, MarkOf(token))], cancellation);
    }

    /// <summary>Ends one session of an account; of another's, or one that is over, nothing is ended.</summary>
    public async Task End(CaseId account, string mark, CancellationToken cancellation)
    {
        if (Tables.IsKey(mark))
            await EndAll([new(account, mark)], cancellation);
    }

    /// <summary>
    /// Ends all sessions of an account, at once: whoever is signed in there is asked for a code with the next page. For who
    /// asks so, and wherever an account is closed, corrected, or loses its role.
    /// </summary>
    /// <param name="besides">The mark of one that goes on, or null.</param>
    public async Task EndAll(CaseId account, string? besides = null, CancellationToken cancellation = default) =>
        await EndAll([.. (await Rows(account, cancellation)).Where(row => row.RowKey != besides)], cancellation);

    /// <summary>Who signed in within a period, the latest first. A request for a thousand.</summary>
    /// <param name="most">So many at most; where there are more, which of them is not said.</param>
    /// <param name="who">Whom is asked for, as <see cref="DoorFilter"/> has it; null for all.</param>
    public async Task<IReadOnlyList<SignIn>> SignIns(
        DateTimeOffset from,
        DateTimeOffset end,
        int most,
        string? who,
        CancellationToken cancellation
    )
    {
        var period = TableClient.CreateQueryFilter($"Since ge {from} and Since lt {end}");
        return await table
            .QueryAsync<TableEntity>(
                who is null ? period : $"{period} and ({who})",
                select: ["PartitionKey", "Since", "Actor", "Session"],
                cancellationToken: cancellation
            )
            .Take(most)
            .Select(row => new SignIn(
                Tables.Value<DateTimeOffset>(row, "Since"),
                ActorKey.Of(Tables.Text(row, "Actor"), row.PartitionKey),
                Read(row).Device
            ))
            .OrderByDescending(one => one.At)
            .ToListAsync(cancellation);
    }

    /// <summary>By what a page names the session of a cookie: it opens nothing.</summary>
    public static string MarkOf(string token) => Keys.Hash(token);

    /// <summary>Removes what is over for so long that nobody asks for it any more.</summary>
    [Function(nameof(ForgetSessions))]
    public async Task ForgetSessions([TimerTrigger("0 40 3 1 1,7 *")] TimerInfo timer, CancellationToken cancellation)
    {
        var over = TableClient.CreateQueryFilter($"Until lt {clock.GetUtcNow().AddYears(-KeptYears)}");
        var rows = await table.QueryAsync<TableEntity>(over, cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var owner in rows.GroupBy(row => row.PartitionKey))
            await Tables.Delete(table, [.. owner], onlyUnchanged: false, cancellation);
    }

    // Those that are good: of what is over nothing has to be ended, or listed.
    private async Task<List<TableEntity>> Rows(string owner, CancellationToken cancellation) =>
        await table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {owner} and Until gt {clock.GetUtcNow()}"),
                cancellationToken: cancellation
            )
            .Where(row => !HasEnded(row))
            .ToListAsync(cancellation);

    private async Task EndAll(IReadOnlyList<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
            try
            {
                await table.UpdateEntityAsync(
                    new TableEntity(row.PartitionKey, row.RowKey) { ["EndedAt"] = clock.GetUtcNow() },
                    ETag.All,
                    TableUpdateMode.Merge,
                    cancellation
                );
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                // There is no such session: nothing has to end.
            }
    }

    private static bool HasEnded(TableEntity row) => row.ContainsKey("EndedAt");

    private static Session Read(TableEntity row) => Tables.Read(row, "Session", Json.Read<Session>);

    private static (string Owner, DateTimeOffset End)? Read(string token) =>
        token.Split('!') is [var owner, _, var seconds]
        && CaseId.TryParse(owner, out _)
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
        && unix < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? (owner, DateTimeOffset.FromUnixTimeSeconds(unix).AddSeconds(1))
            : null;
}
