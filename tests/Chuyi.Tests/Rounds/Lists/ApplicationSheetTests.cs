using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using MiniExcelLibs;
using Xunit;

namespace Chuyi.Tests.Rounds.Lists;

/// <summary>A list as a file, read back as a spreadsheet reads it.</summary>
public class ApplicationSheetTests
{
    private static readonly ApplicationSummary One = new("R.1", "A.1")
    {
        Stage = ApplicationStage.Placed,
        Unit = "U.1",
        UnitName = "=HYPERLINK(\"x\")",
        Title = "“楚怡”𠮷, 建设",
        Recommender = "市教育局",
        ReceivedAt = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
        Score = 95.5m,
        Rank = 1,
    };

    [Fact]
    public async Task A_workbook_says_what_the_list_says_and_runs_nothing()
    {
        var file = await ApplicationSheet.Write([One], "xlsx", "zh", null, TestContext.Current.CancellationToken);

        using var stream = new MemoryStream(file);
        var row =
            (IDictionary<string, object>)
                Assert.Single(await stream.QueryAsync(useHeaderRow: true, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("“楚怡”𠮷, 建设", row["名称"]);
        Assert.Equal("'=HYPERLINK(\"x\")", row["单位"]);
        Assert.Equal("已排序", row["状态"]);
        Assert.Equal(95.5, row["得分"]);
    }

    [Fact]
    public async Task A_text_file_begins_so_that_Excel_reads_it_as_what_it_is()
    {
        var file = await ApplicationSheet.Write([One], "csv", "en", null, TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.UTF8.Preamble, file.AsSpan(0, 3));
        Assert.StartsWith(
            "Unit,Prefecture,\"Applied for\",Title,Recommender,",
            Encoding.UTF8.GetString(file.AsSpan(3)),
            StringComparison.Ordinal
        );
        Assert.Contains("\"“楚怡”𠮷, 建设\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_none_has_its_columns_all_the_same() =>
        Assert.Contains(
            "单位",
            Encoding.UTF8.GetString(await ApplicationSheet.Write([], "csv", "zh", null, TestContext.Current.CancellationToken)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Another_format_is_none() => Assert.Null(Spreadsheet.ContentTypeOf("exe"));
}
