using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals.Policy;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Ranking;

/// <summary>A round whose panel meets once the list is ranked.</summary>
public class MeetingRehearsals(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_list_is_confirmed_after_the_minutes_of_the_panel_meeting_which_auditors_read()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var stop = TestContext.Current.CancellationToken;
        var call = new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { MeetingExperts = 2 } };
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        using (var anybody = new Visitor(service.Address, stop))
            Assert.Contains(
                "到会专家不少于 2 名",
                (await anybody.Open("/rounds/" + Call.Id)).Text("#panel-meeting"),
                StringComparison.Ordinal
            );
        using var office = await YearEndRehearsals.SignedIn(service, "office@example.org");
        var page = await office.Open("/office/rounds/" + Call.Id);
        Assert.Empty(page.All("#confirm"));
        await call.Confirm();
        Assert.Equal(RoundStage.Ranked, (await call.Round()).Stage);

        var panel = (await call.Round()).Panel;
        var form = page.Form("meeting").With("meetingDay", "2026-03-21").With("minutes", "与会专家逐项讨论，同意排序结果。");
        var few = await office.Send(form.Tick("present", panel[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, few.Status);
        Assert.Contains("到会专家不得少于 2 名", few.Text("#not-taken"), StringComparison.Ordinal);
        var sure = await office.SendOnce(
            form.Tick("present", panel[0]).Tick("present", panel[1]).With("findingRank", "2", "", "").With("found", "建议细化进度", "", "")
        );
        Assert.Contains("不能更改或撤销", sure.Text("main"), StringComparison.Ordinal);
        await office.SendOnce(sure.Form("sure"));
        await service.Clock.SettleAsync();

        var meeting = (await call.Round()).Meeting!;
        Assert.Equal(panel.Take(2).Order(StringComparer.Ordinal), meeting.Present.Order(StringComparer.Ordinal));
        Assert.Equal(new MeetingFinding("A.乙校", "建议细化进度"), Assert.Single(meeting.Findings));
        var held = await office.Open("/office/rounds/" + Call.Id);
        Assert.Contains($"专家{panel[0][1..]}", held.Text("#meeting-minutes"), StringComparison.Ordinal);
        Assert.Empty(held.All("#meeting"));
        using var auditor = await service.SignedIn(Role.Auditor);
        var read = WebUtility.HtmlDecode(await auditor.GetStringAsync("/office/rounds/" + Call.Id, stop));
        Assert.Contains("同意排序结果", read, StringComparison.Ordinal);
        using var anyone = service.Anonymous();
        foreach (var open in new[] { "/rounds/" + Call.Id, "/draws/" + Call.Id, "/notices/" + Call.Id })
            Assert.DoesNotContain("同意排序结果", WebUtility.HtmlDecode(await anyone.GetStringAsync(open, stop)), StringComparison.Ordinal);

        await call.Confirm();
        Assert.Equal(RoundStage.Notice, (await call.Round()).Stage);
    }
}
