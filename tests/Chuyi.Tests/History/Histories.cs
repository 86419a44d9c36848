using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Chuyi.History.Events;
using Chuyi.History.Export;
using Chuyi.History.SignedNotes;
using Chuyi.History.Tiles;
using Chuyi.History.Verification;

namespace Chuyi.Tests.History;

/// <summary>Made-up histories to verify.</summary>
internal static class Histories
{
    public static readonly byte[] Key = SHA256.HashData("key"u8);

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    public static readonly NoteSigner Signer = NoteSigner.FromSeed("chuyi.example/log", SHA256.HashData("log"u8));

    public static IReadOnlyList<EventRecord> Chain(string caseId, int length)
    {
        var chain = new List<EventRecord>();
        for (var seq = 1; seq <= length; seq++)
            chain.Add(
                EventRecord.Seal(
                    Key,
                    caseId,
                    seq,
                    Start.AddMinutes(seq - 1),
                    "applicant:u-1",
                    "Submitted",
                    new JsonObject { ["title"] = "楚怡", ["score"] = seq },
                    new($"第 {seq} 个事实。", $"Fact {seq}."),
                    seq == 1 ? EventRecord.NoPrev : chain[^1].Hash
                )
            );
        return chain;
    }

    public static IReadOnlyList<EventRecord> TwoCases() => [.. Chain("r-1", 3), .. Chain("a-1", 4)];

    public static byte[] Leaf(EventRecord @event) => Convert.FromHexString(@event.Hash);

    /// <summary>
    /// A round of three applications that has committed to them, as it stands in the log: what came before, the commitment,
    /// and after it <paramref name="later"/> events of an application.
    /// </summary>
    public static IReadOnlyList<EventRecord> CommittedRound(int later = 0)
    {
        List<EventRecord> log = [.. Chain("r-1", 2), .. Chain("a-1", 4), .. Chain("a-2", 3), .. Chain("a-3", 2)];
        var places = new CasePlaces();
        foreach (var (place, one) in log.Index())
            places.Add(one.Case, one.Seq, place);
        var made = CaseCommitment.Over(places.Ends(log.Count, place => log[(int)place].Hash), log.Count);
        log.Add(
            EventRecord.Seal(
                Key,
                "r-1",
                3,
                Start.AddDays(1),
                "r-1",
                CaseCommitment.EventType,
                new JsonObject
                {
                    ["cases"] = made.Cases,
                    ["root"] = made.Root,
                    ["logSize"] = made.LogSize,
                },
                new("固定。", "Committed."),
                log[1].Hash
            )
        );
        return [.. log, .. Chain("a-3", 2 + later).Skip(2)];
    }

    /// <summary>The same, after which the round has committed to its cases again and again: to all there is, itself aside.</summary>
    public static IReadOnlyList<EventRecord> CommittedRoundAgain(int times)
    {
        var log = CommittedRound().ToList();
        var ends = log.GroupBy(one => one.Case).ToDictionary(one => one.Key, one => one.Last());
        for (var time = 0; time < times; time++)
        {
            var made = CaseCommitment.Over(
                ends.Values.OrderBy(end => end.Case, StringComparer.Ordinal).Select(end => new CaseEnd(end.Case, end.Seq, end.Hash)),
                log.Count
            );
            var data = new JsonObject
            {
                ["cases"] = made.Cases,
                ["root"] = made.Root,
                ["logSize"] = made.LogSize,
            };
            var (last, at) = (ends["r-1"], Start.AddDays(2).AddMinutes(time));
            log.Add(
                ends["r-1"] = EventRecord.Seal(
                    Key,
                    "r-1",
                    last.Seq + 1,
                    at,
                    "r-1",
                    CaseCommitment.EventType,
                    data,
                    new("固定。", "Committed."),
                    last.Hash
                )
            );
        }
        return log;
    }

    /// <summary>The lines of an export of <paramref name="events"/> out of a log over <paramref name="logged"/>.</summary>
    public static async Task<List<string>> ExportAsync(
        IReadOnlyList<EventRecord> events,
        IReadOnlyList<EventRecord>? logged = null,
        string scope = ExportFormat.WholeHistory,
        NoteSigner? signer = null
    )
    {
        List<byte[]> leaves = [.. (logged ?? events).Select(Leaf)];
        var note = Note(logged ?? events, signer);
        using var stream = new MemoryStream();
        await ExportFormat.WriteAsync(stream, signer ?? Signer, note, scope, leaves.ToAsyncEnumerable(), events.ToAsyncEnumerable());
        return [.. Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n')];
    }

    /// <summary>The signed head of a log over events.</summary>
    public static string Note(IEnumerable<EventRecord> logged, NoteSigner? signer = null) =>
        TileLog.Integrate(LogState.Empty, [.. logged.Select(Leaf)], signer ?? Signer).Checkpoint;

    public static Task<VerifyReport> VerifyAsync(IEnumerable<string> lines, string? pinnedKey = null, SeenHeads? seen = null) =>
        HistoryVerifier.VerifyExportAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), pinnedKey, seen);
}
