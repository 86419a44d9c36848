using System.Globalization;
using System.Text;
using Chuyi.History.MerkleTree;

namespace Chuyi.History.Events;

/// <summary>Where the history of a case ends: a leaf of a <see cref="CaseCommitment"/>.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="LastHash">The hash of the last of them, in lower-case hex; it covers all before it.</param>
public sealed record CaseEnd(string Case, int Events, string LastHash)
{
    /// <summary>The leaf hash: over case, number and hash, each on a line of its own.</summary>
    public byte[] LeafHash() =>
        Merkle.LeafHash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Case}\n{Events}\n{LastHash}\n")));
}
