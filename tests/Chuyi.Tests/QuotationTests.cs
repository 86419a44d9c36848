using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests;

/// <summary>What people wrote stands between quotation marks by way of <see cref="Quotation"/>: its own become the inner ones.</summary>
public class QuotationTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "functions/Chuyi.Functions");

    // How it is done, and what only a log shows.
    private static readonly IReadOnlyList<string> Itself = ["Cases/Quotation.cs", "Cases/Ids/CaseId.cs"];

    [Fact]
    public void Marks_within_marks_become_the_inner_ones() => Assert.Equal("“‘楚怡’学校”", Quotation.Of("“楚怡”学校"));

    [Theory, InlineData(".cs", "“{"), InlineData(".razor", "“{"), InlineData(".razor", "“@"), InlineData(".js", "“${")]
    public void Nothing_that_people_wrote_is_quoted_otherwise(string kind, string mark)
    {
        var found = (
            from file in Sources.Of(Folder, kind)
            where !Itself.Contains(file)
            from line in File.ReadLines(Path.Combine(Folder, file)).Index()
            where line.Item.Contains(mark, StringComparison.Ordinal) && !line.Item.Contains("text.replaceAll", StringComparison.Ordinal)
            select $"{file}:{line.Index + 1}"
        ).ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
