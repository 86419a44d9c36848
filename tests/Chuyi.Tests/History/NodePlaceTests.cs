using Chuyi.History.MerkleTree;
using Chuyi.History.Tiles;
using Xunit;

namespace Chuyi.Tests.History;

public class NodePlaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1023)]
    [InlineData(66_000)]
    public void A_proof_from_the_files_of_a_log_leads_to_its_root(int size)
    {
        var entries = Enumerable.Range(0, size).Select(BitConverter.GetBytes).ToList();
        var log = TileLog.Integrate(LogState.Empty, entries, Histories.Signer);
        var files = log.Files.ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);

        foreach (var leaf in new[] { 0, size / 3, size / 2, size - 1 })
        {
            var path = MerkleProof.Inclusion(
                leaf,
                size,
                (level, index) => new NodePlace(level, index) is var node ? node.In(files[node.TileUnder(size)]) : []
            );
            Assert.True(MerkleProofVerifier.Includes(leaf, size, Merkle.LeafHash(entries[leaf]), path, log.State.Frontier.Root()));
        }
    }
}
