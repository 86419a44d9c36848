using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Applications;

/// <summary>Which dossier of how many is on the desk, and which comes next.</summary>
public class DueChecksTests
{
    private static readonly WorkItem[] Some = [.. Enumerable.Range(1, DueChecks.PageSize + 10).Reverse().Select(ToCheck)];

    [Fact]
    public void It_says_whether_there_are_more_than_were_read()
    {
        Assert.Equal(new Sentence("第 2 份，共 60 份", "2 of 60"), Of(isAll: true).Said("A.00002"));
        Assert.Equal(new Sentence("第 2 份，共 60 份以上", "2 of 60 or more"), Of(isAll: false).Said("A.00002"));
        Assert.Null(Of(isAll: false).Said("A.other"));
    }

    [Fact]
    public void What_follows_on_the_next_page_is_next()
    {
        var checks = Of(isAll: false);

        Assert.Equal("A.00051", checks.After("A.00050")!.ToString());
        Assert.Equal("A.00001", checks.After("A.00060")!.ToString());
        Assert.Equal((1, 2, 1), (checks.PageOf("A.00050"), checks.PageOf("A.00051"), checks.PageOf("A.other")));
    }

    private static DueChecks Of(bool isAll) => DueChecks.Of(new(Some, isAll));

    private static WorkItem ToCheck(int i) =>
        WorkItem.OfOffice(WorkKind.Check, CaseId.Parse($"A.{i:00000}"), new("校", "School"), new DateOnly(2026, 3, 1).AddDays(i));
}
