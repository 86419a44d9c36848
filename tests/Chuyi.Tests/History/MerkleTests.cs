using System.Text.Json;
using Chuyi.History.MerkleTree;
using CsCheck;
using Xunit;

namespace Chuyi.Tests.History;

public class MerkleTests
{
    // The eight leaves that implementations of Certificate Transparency are tested with.
    private static readonly string[] Leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_of_the_known_leaves_is_the_known_root(int size, string root)
    {
        var frontier = Leaves.Take(size).Aggregate(Frontier.Empty, (f, leaf) => f.Append(Merkle.LeafHash(Convert.FromHexString(leaf))));
        Assert.Equal(root, Convert.ToHexStringLower(frontier.Root()));
    }

    [Fact]
    public void A_frontier_survives_JSON_and_goes_on_from_there() =>
        Gen.Int[0, 600]
            .Sample(
                size =>
                {
                    var frontier = Trees.Frontier(size);
                    var read = JsonSerializer.Deserialize<Frontier>(JsonSerializer.Serialize(frontier))!;
                    Assert.Equal(Trees.Frontier(size + 1).Root(), read.Append(Trees.Leaf(size)).Root());
                },
                iter: 20
            );

    [Fact]
    public void A_leaf_is_proved_to_be_where_it_is_and_nowhere_else() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[0, 69], Gen.Int[0, 69])
            .Sample(
                (size, index, other) =>
                {
                    (index, other) = (index % size, other % size);
                    var path = MerkleProof.Inclusion(index, size, Trees.Node);
                    var root = Trees.Frontier(size).Root();
                    Assert.True(MerkleProofVerifier.Includes(index, size, Trees.Leaf(index), path, root));
                    Assert.Equal(other == index, MerkleProofVerifier.Includes(index, size, Trees.Leaf(other), path, root));
                }
            );

    [Fact]
    public void A_tree_is_proved_to_go_on_from_the_one_before() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[0, 70])
            .Sample(
                (from, more) =>
                {
                    var (before, after) = (Trees.Frontier(from).Root(), Trees.Frontier(from + more).Root());
                    var path = MerkleProof.Consistency(from, from + more, Trees.Node);
                    Assert.True(MerkleProofVerifier.Extends(from, before, from + more, after, path));
                    Assert.False(MerkleProofVerifier.Extends(from, Trees.Leaf(99), from + more, after, path));
                    Assert.False(MerkleProofVerifier.Extends(from, before, from + more, Trees.Leaf(99), path));
                }
            );

    [Fact]
    public void A_proof_with_a_hash_too_many_or_too_few_is_refused() =>
        Gen.Int[2, 70]
            .Sample(size =>
            {
                var path = MerkleProof.Inclusion(size / 2, size, Trees.Node);
                var root = Trees.Frontier(size).Root();
                Assert.False(MerkleProofVerifier.Includes(size / 2, size, Trees.Leaf(size / 2), [.. path, Trees.Leaf(0)], root));
                Assert.False(MerkleProofVerifier.Includes(size / 2, size, Trees.Leaf(size / 2), [.. path.SkipLast(1)], root));
            });
}
