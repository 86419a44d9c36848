using Chuyi.Functions.Cases;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

public class SaveDraftRequestTests
{
    [Theory]
    [InlineData("W/\"datetime'2026-03-02T01%3A00%3A00.0000000Z'\"", true)]
    [InlineData("*", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("W/\"中\"", false)]
    [InlineData("W/\"a\"\n", false)]
    public void Only_an_entity_tag_is_a_version(string? text, bool isVersion) => Assert.Equal(isVersion, SaveDraftRequest.IsVersion(text));

    [Fact]
    public void What_lacks_a_name_is_not_whole() =>
        Assert.False(new SaveDraftRequest(new() { Title = null!, Recommender = "" }, new() { Title = "", Recommender = "" }, "x").IsWhole);

    [Fact]
    public void What_somebody_else_wrote_comes_with_the_answer() =>
        Assert.Equal(
            """{"version":"1","others":{"title":"名称","recommender":"","subject":""}}""",
            Json.Write(new SavedDraft("1", new DraftNames { Title = "名称", Recommender = "" }))
        );
}
