using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>What a supplement replaces stays readable: it was decided of.</summary>
public class EarlierDocumentsTests
{
    [Fact]
    public void What_a_supplement_replaces_or_removes_is_kept_beside_the_dossier()
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
        SealedDocument[] first = [Document("one"), Document("two")];
        var numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3);
        var state = ApplicationState
            .Empty.After(new Submitted(SampleApplication.Of(new DateOnly(2026, 3, 9), numbers, first), "回执"), at)
            .After(new SupplementRequested(new() { Defects = ["缺章"], Due = new DateOnly(2026, 3, 13) }), at);
        Assert.Empty(state.EarlierDocuments);

        var after = state.After(new Supplemented(new() { Documents = [first[1], Document("three")], CheckBy = null }), at);

        Assert.Equal(["two", "three"], after.Documents.Select(d => d.Id));
        Assert.Equal(["one"], after.EarlierDocuments.Select(d => d.Id));
        Assert.Equal(["two", "three", "one"], after.AllDocuments.Select(d => d.Id));
    }

    private static SealedDocument Document(string id) =>
        new()
        {
            Id = id,
            Kind = "form",
            FileName = id + ".pdf",
            Sha256 = new string('a', 64),
            Bytes = 1,
            ContentType = "application/pdf",
        };
}
