using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals.People;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>A workbook of ten thousand experts goes through the page of a round: looked over, put right, taken whole.</summary>
[Collection(nameof(Alone))]
public sealed class LargePoolListTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Many = 10_000;

    /// <summary>Who asks, and what is looked up: whatever the length of the list.</summary>
    private const int ToLookOver = 8;

    private OfficePair pair = null!;

    private Service Service => pair.Service;

    public async ValueTask InitializeAsync()
    {
        pair = await OfficePair.StartAsync(azurite);
        await new Call(Service).Open();
    }

    public ValueTask DisposeAsync() => pair.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_rows_are_looked_over_put_right_and_taken_at_bounded_cost()
    {
        var (shown, asked) = await Upload(
            (i, row) =>
                i switch
                {
                    // One person three times, under three codes.
                    1_000 or 9_000 => row with { Email = "e10@example.org" },
                    4_999 => row with { Phone = "1.38E+10" },
                    7_777 => row with { Email = "nobody" },
                    Many => row with { Code = "E1" },
                    _ => row,
                }
        );
        Assert.Equal("10000", shown.Text("#counts dd"));
        Assert.Equal(["1001", "5000", "7778", "9001", "10001"], shown.All("#faults tbody tr").Select(row => row.GetAttribute("data-line")));
        Assert.Contains("与第 2 行重复", shown.All("#faults tbody tr")[^1].TextContent, StringComparison.Ordinal);
        Assert.All(shown.All("#faults tbody td.main"), cell => Assert.NotEmpty(cell.TextContent.Trim()));
        Assert.Empty(shown.All("#confirm-pool"));
        Assert.InRange(asked.Count, 1, ToLookOver);
        Assert.DoesNotContain(asked, request => !request.EndsWith(":get", StringComparison.Ordinal));

        (shown, asked) = await Upload((_, row) => row);
        Assert.Empty(shown.All("#faults tbody tr"));
        Assert.InRange(asked.Count, 1, ToLookOver);
        Assert.Null((await Service.State<RoundState>(Call.Id)).Pool);

        asked = await StorageRequests.OfAll(() => pair.First.Send(shown.Form("confirm-pool")));
        Assert.InRange(asked.Count, Many / Tables.MostInTransaction, (Many / Tables.MostInTransaction) + 30);
        await Service.Clock.SettleAsync();
        var pool = (await Service.State<RoundState>(Call.Id)).Pool!;
        Assert.Equal(Many, pool.Experts);
        var experts = await Service.Get<PoolStore>().Experts(pool.PoolHash, TestContext.Current.CancellationToken);
        Assert.Equal(Many, experts.Select(expert => expert.Email).Distinct(StringComparer.Ordinal).Count());
    }

    private async Task<(WebPage Shown, IReadOnlyList<string> Asked)> Upload(Func<int, PoolExpert, PoolExpert> change)
    {
        var rows = Enumerable.Range(1, Many).Select(i => Row(change(i, Expert(i))));
        var file = await Spreadsheet.Write(rows, "xlsx", "专家名单", TestContext.Current.CancellationToken);
        var form = (await pair.First.Open("/office/rounds/" + Call.Id)).Form("pool").WithFile("sheet", "专家名单.xlsx", file);
        WebPage? shown = null;
        var asked = await StorageRequests.OfAll(async () => shown = await pair.First.Send(form));
        return (shown!, asked);
    }

    private static PoolExpert Expert(int i) =>
        new()
        {
            Code = $"E{i}",
            Name = $"专家{i}",
            Unit = $"第{i % 300}大学",
            Field = "教育管理",
            Email = $"e{i}@example.org",
            Phone = (13_700_000_000 + i).ToString(CultureInfo.InvariantCulture),
        };

    private static Dictionary<string, object?> Row(PoolExpert expert) =>
        new()
        {
            ["代码"] = expert.Code,
            ["姓名"] = expert.Name,
            ["工作单位"] = expert.Unit,
            ["专业"] = expert.Field,
            ["邮箱"] = expert.Email,
            ["手机号"] = expert.Phone,
        };
}
