using System.Text.Json.Nodes;
using Chuyi.History.Events;
using Chuyi.History.MerkleTree;
using Chuyi.History.Receipts;
using Chuyi.History.SignedNotes;

namespace Chuyi.Tests.History.Receipts;

/// <summary>The receipt of an application that was submitted and supplemented, in a log of other events.</summary>
internal static class SampleReceipt
{
    public const string Plan = "5d41402abc4b2a76b9719d911017c592ae2d3a3c9c0f2b0c6a5a1f0d1e2c3b4a";

    private static readonly EventRecord Submitted = Event(1, "Submitted", "submission", new('a', 64));

    public static IReadOnlyList<EventRecord> Application { get; } = [Submitted, Event(2, "Supplemented", "dossier", Plan, Submitted.Hash)];

    /// <summary>The receipt, with the proof of the first <paramref name="logged"/> events.</summary>
    public static ReceiptData Of(int logged = 2, NoteSigner? signer = null, IReadOnlyList<EventRecord>? events = null)
    {
        signer ??= Histories.Signer;
        events ??= Application;
        List<EventRecord> log = [.. Histories.Chain("r-1", 5), .. Application.Take(logged), .. Histories.Chain("r-2", 6)];
        var leaves = log.Select(one => Merkle.LeafHash(Histories.Leaf(one))).ToList();
        var entries = events
            .Select((one, i) => i < logged ? new ReceiptEntry(one, 5 + i, Path(5 + i, leaves)) : new ReceiptEntry(one))
            .ToList();
        var promise = signer.Sign(ReceiptPromise.Of(signer.Name, events));
        return new(signer.VerifierKey, promise, logged > 0 ? Histories.Note(log, signer) : null, entries);
    }

    /// <summary>In a file of another kind, as it is downloaded.</summary>
    public static byte[] File(ReceiptData receipt) => [.. "%PDF-1.7\nstream\n"u8, .. receipt.ToBytes(), .. "endstream\n%%EOF\n"u8];

    /// <param name="sha256">Of its document.</param>
    /// <param name="form">Of the answers to the form of the round, if there are any.</param>
    public static EventRecord Event(int seq, string type, string member, string sha256, string? prev = null, string? form = null) =>
        EventRecord.Seal(
            Histories.Key,
            "a-9",
            seq,
            Histories.Start.AddDays(seq),
            "applicant:u-1",
            type,
            new JsonObject
            {
                [member] = new JsonObject
                {
                    ["documents"] = new JsonArray(
                        new JsonObject
                        {
                            ["fileName"] = $"方案{seq}.pdf",
                            ["bytes"] = 5,
                            ["sha256"] = sha256,
                        }
                    ),
                    ["answers"] = form is null ? null : new JsonObject { ["bytes"] = 5, ["sha256"] = form },
                },
            },
            new($"第 {seq} 次收到材料。", $"Documents came for the {seq}. time."),
            prev ?? EventRecord.NoPrev
        );

    private static IReadOnlyList<byte[]> Path(long leaf, List<byte[]> leaves) =>
        MerkleProof.Inclusion(leaf, leaves.Count, (level, index) => Root(leaves, index << level, 1 << level));

    private static byte[] Root(List<byte[]> leaves, long first, int count) =>
        count == 1 ? leaves[(int)first] : Merkle.NodeHash(Root(leaves, first, count / 2), Root(leaves, first + count / 2, count / 2));
}
