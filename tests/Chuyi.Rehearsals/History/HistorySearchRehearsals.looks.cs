using System.Net;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <content>Who looked at what, and what experts wrote.</content>
public sealed partial class HistorySearchRehearsals
{
    [Fact]
    public async Task Who_read_which_dossier_is_found_by_person_period_and_case_page_by_page()
    {
        var document = (await service.State<ApplicationState>("A.甲校")).Documents[0];
        // One of before there was a search over all cases.
        var before = new TableEntity("A.丙校", $"{service.Clock.GetUtcNow().UtcTicks:D19}-{Guid.NewGuid():N}")
        {
            ["Actor"] = "expert E03",
            ["FileName"] = "以前.pdf",
            ["At"] = service.Clock.GetUtcNow(),
        };
        await service.Ask(() => service.Get<Tables>().Get(Layout.Tables.Access).AddEntityAsync(before, Stop));
        await service.Ask(async () =>
        {
            for (var i = 0; i < AccessLog.PageSize; i++)
                await service.Get<AccessLog>().Note("A.甲校", "expert E01", document, Stop);
            await service.Get<AccessLog>().Note("A.乙校", "expert E02", document, Stop);
            Assert.Equal(1, await service.Get<AccessLog>().Move(Stop));
            Assert.Equal(0, await service.Get<AccessLog>().Move(Stop));
        });

        var first = await Open("/history/looks");
        var rest = await Open(first.QuerySelector("#next")!.GetAttribute("href")!);

        Assert.Equal(AccessLog.PageSize, first.QuerySelectorAll("#looks tbody tr").Length);
        Assert.Equal(2, rest.QuerySelectorAll("#looks tbody tr").Length);
        Assert.Null(rest.QuerySelector("#next"));
        Assert.Equal("A.乙校", Assert.Single(await Cases("/history/looks?actor=expert+E02")));
        Assert.Equal(["A.丙校"], await Cases("/history/looks?case=A.丙校"));
        Assert.Empty(await Cases("/history/looks?case=A.乙校&actor=expert+E01"));
        Assert.Empty(await Cases("/history/looks?to=2020-01-01"));
        Assert.Equal(2 + AccessLog.PageSize + 1, (await auditor.GetStringAsync("/history/looks/csv", Stop)).TrimEnd().Split('\n').Length);
        Assert.Equal((byte)'P', (await auditor.GetByteArrayAsync("/history/looks/xlsx?case=A.乙校", Stop))[0]);
        foreach (var wrong in new[] { "type=Submitted", "order=oldest", "round=R.1" })
            Assert.NotNull((await Open("/history/looks?" + wrong, HttpStatusCode.UnprocessableEntity)).QuerySelector("#wrong"));
        Assert.NotNull((await Open("/history/looks?case=A.nothing", HttpStatusCode.UnprocessableEntity)).QuerySelector("#wrong"));
        using var office = await service.SignedIn(Role.Office);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync("/history/looks", Stop)).StatusCode);

        async Task<IReadOnlyList<string>> Cases(string address) =>
            [.. (await Open(address)).QuerySelectorAll("#looks tbody tr").Select(row => row.Children[2].TextContent.Trim())];
    }

    /// <summary>A code is somebody else in every round: who asks by name finds one person, in whichever round.</summary>
    [Fact]
    public async Task An_expert_is_found_and_told_by_name_by_auditors_alone()
    {
        await call.Draw();
        await call.Review();
        var expert = (await call.Round()).Panel[0];
        var (duty, name) = (Call.Duty(expert), "专家" + expert[1..]);
        var document = (await service.State<ApplicationState>("A.甲校")).Documents[0];
        await service.Ask(async () =>
        {
            await service.Get<AccessLog>().Note("A.甲校", ActorKey.Of("expert " + expert, duty), document, Stop);
            await service
                .Get<AccessLog>()
                .Note("A.乙校", ActorKey.Of("expert " + expert, "D.2025.secondary-school.1." + expert), document, Stop);
        });
        auditor.Dispose();
        auditor = await service.SignedIn(Role.Auditor);

        foreach (var asked in new[] { name, $"e{expert[1..]}@example.org" })
        {
            var rows = (await Open("/history?actor=" + Uri.EscapeDataString(asked))).QuerySelectorAll("#events tbody tr").ToList();
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(duty, row.Children[1].TextContent.Trim()));
            Assert.All(
                rows,
                row => Assert.Contains($"{name} · 大学{expert[1..]}", Plain(row.Children[2].TextContent), StringComparison.Ordinal)
            );
        }
        var look = Assert.Single((await Open("/history/looks?actor=" + Uri.EscapeDataString(name))).QuerySelectorAll("#looks tbody tr"));
        Assert.Contains(name, look.TextContent, StringComparison.Ordinal);
        Assert.Contains("A.甲校", look.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, await auditor.GetStringAsync("/history/found/csv?type=SheetScored", Stop), StringComparison.Ordinal);
        Assert.Contains(name, await auditor.GetStringAsync("/applications/A.甲校/review", Stop), StringComparison.Ordinal);
        using var office = await service.SignedIn(Role.Office);
        Assert.DoesNotContain(name, await office.GetStringAsync("/history?case=" + duty, Stop), StringComparison.Ordinal);

        static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_score_sheet_is_read_in_words_by_auditors()
    {
        await call.Draw();
        await call.Review();
        auditor.Dispose();
        auditor = await service.SignedIn(Role.Auditor);

        var shown = (await Open("/history?type=SheetScored")).QuerySelectorAll("details.sheet").ToList();
        var sheet = shown[0].TextContent;

        foreach (var word in new[] { "办学基础与条件（25%）", "分", "加权总分", "评审意见" })
            Assert.Contains(word, sheet, StringComparison.Ordinal);
        // Which application it is of is told by name; its id stands behind.
        var name = (await service.State<ApplicationState>("A.甲校")).Called!;
        var one = shown.First(each => each.QuerySelector("a")!.TextContent == "A.甲校");
        Assert.Equal($"{name.Unit} · {name.Title}", one.QuerySelector(".case-name")!.TextContent);
        Assert.All(shown, each => Assert.NotNull(each.QuerySelector(".case-name")));
        var csv = await auditor.GetStringAsync("/history/found/csv?type=SheetScored", Stop);
        Assert.Contains($"{name.Unit} · {name.Title}（A.甲校）：", csv, StringComparison.Ordinal);
        using var office = await service.SignedIn(Role.Office);
        Assert.DoesNotContain(
            "details class=\"sheet\"",
            await office.GetStringAsync("/history?type=SheetScored", Stop),
            StringComparison.Ordinal
        );
    }
}
