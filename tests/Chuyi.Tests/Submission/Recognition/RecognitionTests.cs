using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>What is said of every odd file.</summary>
public class RecognitionTests
{
    public static TheoryData<string> Names => [.. OddFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_known_for_what_it_is(string name)
    {
        var file = OddFiles.All.Single(file => file.Name == name);
        using var content = new MemoryStream(file.Content);

        var found = await Recognizer.Recognize(content, new RecognitionLimits());

        Assert.Equal(file.Fault, found.Fault);
        Assert.Equal(file.Notes, found.Notes);
        if (file.Fault is null)
            Assert.Equal(file.Type, found.Type);
        else
            Assert.False(string.IsNullOrEmpty(RecognitionWords.Of(found, "a.pdf").Reason.En));
    }

    [Fact]
    public void There_are_a_hundred_of_them_and_every_verdict_among_them()
    {
        Assert.True(OddFiles.All.Count >= 100, $"{OddFiles.All.Count}");
        Assert.Empty(
            Enum.GetValues<DocumentFault>().Except([DocumentFault.TooComplex]).Except(OddFiles.All.Select(file => file.Fault ?? default))
        );
        Assert.Empty(Enum.GetValues<DocumentNote>().Except([DocumentNote.Renamed]).Except(OddFiles.All.SelectMany(file => file.Notes)));
        Assert.Empty(Enum.GetValues<DocumentType>().Except(OddFiles.All.Select(file => file.Type)));
    }
}
