using Chuyi.Functions.Mail;
using Xunit;

namespace Chuyi.Tests.Mail;

/// <summary>The worked facts of the preview show every letter there is.</summary>
public class LetterExamplesTests
{
    [Fact]
    public void The_preview_has_the_letters_of_the_closed_list_and_no_other() =>
        Assert.Equal(
            LetterKinds.All.Order(StringComparer.Ordinal),
            LetterExamples.All.Select(example => example.Letter.Kind).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Each_has_a_name_of_its_own_that_begins_with_its_kind()
    {
        Assert.Equal(LetterExamples.All.Count(), LetterExamples.All.Select(example => example.Name).Distinct().Count());
        Assert.All(LetterExamples.All, example => Assert.Equal(example.Letter.Kind, example.Name.Split('.')[0]));
    }
}
