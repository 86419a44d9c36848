using System.Net;
using System.Text;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.People;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>The office brings the experts of a round: looks over what would come of a list, mends it, and confirms it.</summary>
public sealed class PoolImportRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Page = "/office/rounds/" + "R.2026.secondary-school.1";

    private OfficePair pair = null!;

    private Service Service => pair.Service;

    private Visitor Office => pair.First;

    public async ValueTask InitializeAsync()
    {
        pair = await OfficePair.StartAsync(azurite);
        await new Call(Service).Open();
    }

    public ValueTask DisposeAsync() => pair.DisposeAsync();

    /// <summary>As Excel in China saves it.</summary>
    [Fact]
    public async Task A_list_is_looked_over_mended_and_confirmed_and_nothing_is_stored_before()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(List("1.38E+10"));
        var shown = await Office.Send((await Office.Open(Page)).Form("pool").WithFile("sheet", "专家.csv", bytes));

        Assert.Equal(["3"], Lines(shown, "faults"));
        Assert.Equal(["2", "2"], Lines(shown, "repairs"));
        Assert.Equal(["2", "3"], Lines(shown, "notes"));
        Assert.Empty(shown.All("#confirm-pool"));
        var mended = await Office.Send(shown.Form("pool").With("csv", List("13900005678")));
        Assert.Empty(mended.All("#faults"));
        await Service.Clock.SettleAsync();
        Assert.Null((await Service.State<RoundState>(Call.Id)).Pool);

        await Office.Send(mended.Form("confirm-pool"));
        await Service.Clock.SettleAsync();
        var pool = (await Service.State<RoundState>(Call.Id)).Pool!;
        var experts = await Service.Get<PoolStore>().Experts(pool.PoolHash, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["E1 张三 13800001234", "E2 李四 13900005678"],
            experts.OrderBy(e => e.Code, StringComparer.Ordinal).Select(e => $"{e.Code} {e.Name} {e.Phone}")
        );
    }

    /// <summary>What is confirmed is what was shown: another list under the same confirmation is shown first.</summary>
    [Fact]
    public async Task Another_list_than_the_one_that_was_looked_over_is_not_taken()
    {
        var shown = await Office.Send((await Office.Open(Page)).Form("pool").With("csv", List("13900005678")));
        var other = await Office.Send(shown.Form("confirm-pool").With("csv", List("13900005679")));
        await Service.Clock.SettleAsync();

        Assert.NotEmpty(other.All("#confirm-pool"));
        Assert.Null((await Service.State<RoundState>(Call.Id)).Pool);
    }

    [Theory]
    [InlineData("")]
    [InlineData("姓名,单位\n张三,某大学\n")]
    public async Task What_is_no_list_comes_back_with_the_reason_at_its_field(string list)
    {
        var refused = await Office.Send((await Office.Open(Page)).Form("pool").With("csv", list));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.All("#pool .wrong [name=csv]"));
    }

    /// <summary>The other language shows the same list, and takes nothing.</summary>
    [Fact]
    public async Task The_preview_is_there_in_the_other_language_too()
    {
        var shown = await Office.Send((await Office.Open(Page)).Form("pool").With("csv", List("12")));
        var english = await Office.Send(shown.Form("switch").By(shown.All("button[form=switch]")[^1]));

        Assert.Equal(["3"], Lines(english, "faults"));
        Assert.Contains("What is wrong", english.Text("#faults"), StringComparison.Ordinal);
    }

    private static string List(string phone) =>
        $"""
            代码,姓名,工作单位,专业,邮箱,手机号
            E1,张　三,某大学,教育,zhang@example.org,13800001234.0
            E2,李四,某学院,机械,li@example.org,{phone}

            """;

    private static IEnumerable<string?> Lines(WebPage page, string table) =>
        page.All($"#{table} tbody tr").Select(row => row.GetAttribute("data-line"));
}
