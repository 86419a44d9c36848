using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Units;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <summary>An auditor asks the history: all of it, by any conditions at once, in either order, page by page.</summary>
public sealed partial class HistorySearchRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly string account = azurite.NewAccount();
    private Service service = null!;
    private Call call = null!;
    private HttpClient auditor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(account);
        call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        auditor = await service.SignedIn(Role.Auditor);
    }

    public async ValueTask DisposeAsync()
    {
        auditor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task All_of_it_is_found_once_in_either_order_and_every_page_is_full_but_the_last()
    {
        await call.Draw();
        await call.Review();
        for (var i = 0; i < 20; i++)
            await service.Do($"P.{i}", "office", new OpenAccount(new() { Role = Role.Applicant, Unit = $"U.{i}" }), opens: true);
        // Days have passed, and with them the session.
        auditor.Dispose();
        auditor = await service.SignedIn(Role.Auditor);

        var newest = await Walk("/history");
        var oldest = await Walk("/history?order=oldest");

        var all = await service.Ask(() => service.Get<EventStore>().All(Stop).Select(e => $"{e.Case}#{e.Seq}").ToListAsync(Stop).AsTask());
        Assert.Equal(all.Order(StringComparer.Ordinal), newest.Order(StringComparer.Ordinal));
        Assert.Equal(all.Order(StringComparer.Ordinal), oldest.Order(StringComparer.Ordinal));
        Assert.True(all.Count > HistoryQuery.PageSize, "one page would prove nothing");
    }

    [Fact]
    public async Task Conditions_hold_at_once()
    {
        Assert.Equal(["Submitted"], await Types("/history?case=A.甲校&type=Submitted"));
        Assert.Empty(await Types("/history?case=A.甲校&type=RoundOpened"));
        Assert.Empty(await Types("/history?case=A.甲校&round=none"));
        Assert.Equal(["Submitted", "Submitted", "Submitted"], await Types($"/history?round={Call.Id}&type=Submitted"));
        Assert.Equal(["Submitted"], await Types($"/history?type=Submitted&words=" + Uri.EscapeDataString("乙校")));
        Assert.Empty(await Types("/history?type=Submitted&to=2020-01-01"));
    }

    /// <summary>An id says nothing to who reads it: what happened, and was read, in which application of which school.</summary>
    [Theory]
    [InlineData("/history?type=Accepted", "#events")]
    [InlineData("/history?case=A.乙校&type=Accepted", "#events")]
    [InlineData("/history?type=Accepted&words=乙校", "#events")]
    [InlineData("/history/looks?case=A.乙校", "#looks")]
    public async Task Applications_are_told_by_unit_and_title(string asked, string table)
    {
        using (var office = await service.SignedIn(Role.Office))
            await office.GetAsync("/documents/A.乙校/" + (await service.State<ApplicationState>("A.乙校")).Documents[0].Id, Stop);
        var name = (await service.State<ApplicationState>("A.乙校")).Called!;

        var row = (await Open(asked)).QuerySelectorAll($"{table} tbody tr").Single(one => one.TextContent.Contains("A.乙校"));
        Assert.Equal($"{name.Unit} {Quotation.Of(name.Title)}", row.QuerySelector(".case-name")!.TextContent);
        var csv = await auditor.GetStringAsync(
            asked.Replace("?", table == "#events" ? "/found/csv?" : "/csv?", StringComparison.Ordinal),
            Stop
        );
        Assert.Contains($",{name.Unit},{name.Title},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_and_whoever_recommends_are_found_and_told_by_name()
    {
        var bureau = new Unit
        {
            Id = UnitIds.Of("长沙市教育局"),
            OfficialName = "长沙市教育局",
            Type = UnitType.Government,
            Prefecture = "长沙市",
        };
        await service.Do(CaseId.Units, "office P.officer", new AddUnit(0, bureau), opens: true);
        var unit = Recipient.Unit(bureau.Id).Holder;
        await service.Ask(() => service.Get<RefusedAttempts>().Note(AttemptKind.NotAllowed, unit, Stop));

        foreach (var name in new[] { "长沙市教育局", "省财政厅" })
            Assert.NotNull((await Open("/history?actor=" + Uri.EscapeDataString(name))).QuerySelector("#search"));
        var attempt = Assert.Single(
            (await Open("/history/sign-ins?actor=" + Uri.EscapeDataString("长沙市教育局"))).QuerySelectorAll("#doors tbody tr")
        );
        Assert.Contains("长沙市教育局", attempt.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The switch for large type has a word of its own in the address.</summary>
    [Fact]
    public async Task Large_type_changes_nothing_of_what_is_asked()
    {
        var asked = "/history?type=Submitted&words=" + Uri.EscapeDataString("乙校");
        var page = await Open(asked);

        var large = await Open(page.QuerySelector("a[href*='text=large']")!.GetAttribute("href")!);

        Assert.Equal(page.QuerySelectorAll("#events tbody tr").Length, large.QuerySelectorAll("#events tbody tr").Length);
        Assert.Equal("乙校", large.QuerySelector("#words")!.GetAttribute("value"));
        Assert.Contains("large", large.DocumentElement.ClassName ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_it_is_asked_for_by_name_and_told_by_name()
    {
        await service.Ask(() =>
            service
                .Get<PeopleStore>()
                .Write(
                    Recipient.Account("P.officer"),
                    new Person
                    {
                        Id = "P.officer",
                        Name = "李𠮷敏",
                        Email = "officer@example.org",
                        Phone = "",
                        Role = Role.Office,
                    }
                )
        );

        var found = await Open("/history?actor=" + Uri.EscapeDataString("李𠮷敏"));

        var who = found.QuerySelectorAll("#events tbody tr").Select(row => row.Children[2].TextContent).Distinct().ToList();
        Assert.NotEmpty(who);
        Assert.All(who, one => Assert.Contains("李𠮷敏", one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("actor=nobody-of-this-name", "没有名称为“nobody-of-this-name”的人员、单位或部门，也没有该邮箱的账号。")]
    [InlineData("actor=wei zhang", "没有名称为“wei zhang”的人员、单位或部门，也没有该邮箱的账号。")]
    [InlineData("kase=A.甲校", "不能按“kase”查询，请使用页面上的条件。")]
    [InlineData("case=A.nothing", "没有编号为“A.nothing”的案卷，请核对后重新查询。")]
    [InlineData("round=R.nothing", "没有编号为“R.nothing”的批次。")]
    [InlineData("order=random", "没有“random”这种排列，请选择新的在前或旧的在前。")]
    [InlineData("order=random&from=tomorrow", "“tomorrow”不是日期，请按 2026-03-31 的格式填写。")]
    [InlineData("from=tomorrow", "“tomorrow”不是日期，请按 2026-03-31 的格式填写。")]
    public async Task What_nobody_can_answer_is_said_and_what_was_typed_stays(string asked, string said)
    {
        var page = await Open("/history?" + asked, HttpStatusCode.UnprocessableEntity);

        Assert.Contains(said, page.QuerySelector("#wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#events"));
        if (asked.Split('=') is ["actor" or "case", var typed])
            Assert.Contains(page.QuerySelectorAll("#search input"), input => input.GetAttribute("value") == typed);
    }

    [Fact]
    public async Task Who_looked_at_a_document_stands_with_its_case_for_auditors()
    {
        Assert.NotNull((await Open("/history?case=A.甲校")).QuerySelector("#no-looks"));
        var document = (await service.State<ApplicationState>("A.甲校")).Documents[0];
        await service.Ask(() => service.Get<AccessLog>().Note("A.甲校", "expert E01", document, Stop));

        var look = Assert.Single((await Open("/history?case=A.甲校")).QuerySelectorAll("#looks tbody tr"));

        Assert.Contains("评审专家 E01", look.TextContent, StringComparison.Ordinal);
        Assert.Contains(document.FileName, look.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Particulars_are_for_auditors_and_not_for_the_office()
    {
        using var office = await service.SignedIn(Role.Office);

        Assert.NotEmpty((await Open("/history")).QuerySelectorAll("pre.data"));
        var page = await new HtmlParser().ParseDocumentAsync(await office.GetStringAsync("/history?case=A.甲校", Stop), Stop);
        Assert.Empty(page.QuerySelectorAll("pre.data, #looks, #no-looks"));
    }

    [Fact]
    public async Task What_is_shown_is_taken_as_a_file()
    {
        using var csv = await auditor.GetAsync("/history/found/csv?type=Submitted", Stop);
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync(Stop)).Split('\n');

        Assert.StartsWith("\uFEFF时间,", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', string.Concat(lines.Skip(1)));
        Assert.Equal(3, lines.Count(line => line.Contains("提交申报,", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/history/found/xlsx", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/history/found/exe", Stop)).StatusCode);
    }

    private async Task<List<string>> Walk(string address)
    {
        var found = new List<string>();
        while (true)
        {
            var page = await Open(address);
            var rows = page.QuerySelectorAll("#events tbody tr").ToList();
            found.AddRange(rows.Select(row => row.GetAttribute("data-event")!));
            if (page.QuerySelector("#next") is not IHtmlAnchorElement next)
                return found;
            Assert.Equal(HistoryQuery.PageSize, rows.Count);
            address = next.GetAttribute("href")!;
        }
    }

    private async Task<IReadOnlyList<string>> Types(string address) =>
        [.. (await Open(address)).QuerySelectorAll("#events tbody tr").Select(row => row.GetAttribute("data-type")!)];

    private async Task<IHtmlDocument> Open(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await auditor.GetAsync(address, Stop);
        Assert.Equal(expected, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
    }
}
