using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>How many a list has found, in words.</summary>
public class CountedTests
{
    private static readonly Counted Applications = new("份", "申报", "application", "applications");

    [Theory]
    [InlineData(3, 12, "找到 3 份申报，共 12 份", "3 of 12 applications found")]
    [InlineData(1, 1, "共 1 份申报", "1 application in all")]
    [InlineData(12, 12, "共 12 份申报", "12 applications in all")]
    [InlineData(12, null, "找到 12 份申报", "12 applications found")]
    [InlineData(0, 12, "没有符合条件的申报。", "No application is like this.")]
    [InlineData(0, null, "没有符合条件的申报。", "No application is like this.")]
    [InlineData(0, 0, "还没有申报。", "There are no applications yet.")]
    public void How_many_were_found_is_said_beside_how_many_there_are(int found, int? all, string zh, string en)
    {
        var said = Applications.Found(found, all);

        Assert.Equal((zh, en), (said.Zh, said.En));
    }

    /// <summary>Who asks page by page has counted one page, and is not told that it is all.</summary>
    [Fact]
    public void A_page_of_what_nobody_has_counted_says_whether_there_is_more()
    {
        var (page, last) = (Applications.OnPage(50, isLast: false), Applications.OnPage(1, isLast: true));

        Assert.Equal(("本页 50 份申报，后面还有", "50 applications on this page, and there are more"), (page.Zh, page.En));
        Assert.Equal(("本页 1 份申报，已是最后一页", "1 application on this page, the last"), (last.Zh, last.En));
    }

    [Fact]
    public void More_than_were_counted_is_said()
    {
        var more = Applications.AtLeast(1000);

        Assert.Equal(("申报 1000 份以上", "1000 or more applications"), (more.Zh, more.En));
    }
}
