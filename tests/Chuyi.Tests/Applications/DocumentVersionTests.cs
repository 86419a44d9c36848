using Chuyi.Functions.Applications;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>What a supplement made of each document.</summary>
public sealed class DocumentVersionTests
{
    private static readonly SealedDocument[] Before = [Of("form", 'a'), Of("plan", 'b'), Of("evidence", 'c')],
        Now = [Of("form", 'a'), Of("plan", 'd'), Of("declaration", 'e')];

    [Theory]
    [InlineData("form", 'a', null)]
    [InlineData("plan", 'b', "first")]
    [InlineData("plan", 'd', "second")]
    [InlineData("evidence", 'c', "removed")]
    [InlineData("declaration", 'e', "added")]
    public void It_is_marked_by_what_became_of_it(string kind, char hash, string? version) =>
        Assert.Equal(version, DocumentVersion.Of(Of(kind, hash), Before, Now)?.Kind);

    [Fact]
    public void Without_a_supplement_nothing_is_marked() => Assert.Null(DocumentVersion.Of(Of("plan", 'd'), [], Now));

    private static SealedDocument Of(string kind, char hash) =>
        new()
        {
            Id = $"{kind}{hash}",
            Kind = kind,
            FileName = kind + ".pdf",
            ContentType = "application/pdf",
            Bytes = 7,
            Sha256 = new string(hash, 64),
        };
}
