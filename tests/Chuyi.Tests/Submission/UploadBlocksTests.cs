using System.Security.Cryptography;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>What is sent in blocks is what their names say.</summary>
public class UploadBlocksTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, UploadBlocks.Length + 1000).Select(n => (byte)(n * 7))];

    private static readonly string[] Names =
    [
        Convert.ToHexStringLower(SHA256.HashData(Content.AsSpan(0, UploadBlocks.Length))),
        Convert.ToHexStringLower(SHA256.HashData(Content.AsSpan(UploadBlocks.Length))),
    ];

    [Theory]
    [InlineData(1 << 17)]
    [InlineData(999_983)]
    [InlineData(1 << 24)]
    public void Blocks_are_right_however_they_are_read(int piece) => Assert.True(Check(Content, piece, Names));

    [Fact]
    public void What_is_not_what_its_name_says_is_found()
    {
        byte[] other = [.. Content[..^1], 9];

        Assert.False(Check(other, 1 << 17, Names));
        Assert.False(Check(Content, 1 << 17, [Names[1], Names[0]]));
        Assert.False(Check(Content, 1 << 17, [Names[0]]));
    }

    [Fact]
    public void A_claim_names_as_many_blocks_as_there_are_or_none_yet()
    {
        var numbers = RoundNumbers.Default(2, 1, 3);
        var claim = new UploadClaim("form", "a.pdf", Content.Length, null) { Stamp = 5 };

        Assert.Null(UploadRules.Claim(claim, numbers));
        Assert.Null(UploadRules.Claim(claim with { Blocks = Names }, numbers));
        Assert.Equal("hash", UploadRules.Claim(claim with { Blocks = [Names[0]] }, numbers)?.Code);
        Assert.Equal("hash", UploadRules.Claim(claim with { Blocks = ["x", "y"] }, numbers)?.Code);
        Assert.Equal("hash", UploadRules.Claim(claim with { Blocks = [.. Names.Select(_ => (string)null!)] }, numbers)?.Code);
        Assert.Equal("hash", UploadRules.Claim(claim with { Sha256 = Names[0], Blocks = Names }, numbers)?.Code);
    }

    [Fact]
    public void The_same_file_has_the_same_name_for_the_same_part_only()
    {
        var claim = new UploadClaim("form", "a.pdf", 10, null) { Stamp = 5 };

        Assert.True(UploadRules.IsId(UploadRules.IdOf("A.a", claim)));
        Assert.Equal(UploadRules.IdOf("A.a", claim), UploadRules.IdOf("A.a", claim with { Blocks = Names }));
        Assert.Equal(
            4,
            new[] { claim, claim with { Kind = "plan" }, claim with { Stamp = 6 }, claim with { Bytes = 11 } }
                .Select(one => UploadRules.IdOf("A.a", one))
                .Distinct()
                .Count()
        );
    }

    private static bool Check(byte[] content, int piece, string[] names)
    {
        using var check = new UploadBlocks.Check(names);
        foreach (var part in content.Chunk(piece))
            check.Read(part);
        check.End();
        return check.IsRight;
    }
}
