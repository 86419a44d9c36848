using System.Text.Json.Nodes;
using Chuyi.History.MerkleTree;

namespace Chuyi.History.Events;

/// <summary>
/// A commitment to all cases of a round as they stood in the log at one size of it. It is recorded as a fact of the round
/// and so becomes a leaf of the log itself: who leaves a case or its last events out afterwards does not come to its root.
/// </summary>
/// <param name="Cases">How many cases the round has.</param>
/// <param name="Root">The Merkle root (RFC 6962) over their ends (<see cref="CaseEnd"/>) in ordinal order of the cases, in hex.</param>
/// <param name="LogSize">How many leaves the log had: of each case count the events among them, up to the first that is missing.</param>
public sealed record CaseCommitment(int Cases, string Root, long LogSize)
{
    /// <summary>The type of the event whose data is a commitment; a stored name.</summary>
    public const string EventType = "CasesCommitted";

    /// <summary>The commitment over the ends of cases.</summary>
    /// <param name="ends">In ordinal order of the cases.</param>
    public static CaseCommitment Over(IEnumerable<CaseEnd> ends, long logSize)
    {
        var tree = ends.Aggregate(Frontier.Empty, (tree, end) => tree.Append(end.LeafHash()));
        return new((int)tree.Size, Convert.ToHexStringLower(tree.Root()), logSize);
    }

    /// <summary>Reads the data of an event, or null if it is no commitment.</summary>
    public static CaseCommitment? Read(JsonObject data) =>
        data["cases"] is JsonValue cases
        && cases.TryGetValue<int>(out var count)
        && data["root"] is JsonValue root
        && root.TryGetValue<string>(out var hash)
        && data["logSize"] is JsonValue size
        && size.TryGetValue<long>(out var leaves)
            ? new(count, hash, leaves)
            : null;
}
