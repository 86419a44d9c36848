using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.ExpertReview;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>Whoever came by a link and whose session ended while they wrote opens the link again, and goes on where they were.</summary>
public sealed class EndedLinkTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Comment = "材料完整，建设基础扎实，方案可行。";

    private Service service = null!;
    private string expert = "";
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        expert = (await call.Round()).Panel[0];
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_score_sheet_that_came_too_late_is_kept_until_the_link_is_open_again()
    {
        var desk = await Enter();
        await visitor.Send(desk.Form("answer").With("answer", "accept"));
        await service.Clock.SettleAsync();
        var item = (await service.State<DutyState>(Call.Duty(expert))).Open.First();
        var sheet = (await visitor.Open($"/duties/{Call.Duty(expert)}/items/{item}"))
            .Form("sheet")
            .With("score", "81", "82", "83", "84")
            .With("comment", Comment);
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddHours(13));

        var ended = await visitor.Send(sheet);
        Assert.Equal((HttpStatusCode.Forbidden, "请重新打开邮件中的链接"), (ended.Status, ended.Title));
        Assert.DoesNotContain("账号", ended.Text("main"), StringComparison.Ordinal);
        Assert.Equal(
            ["第 1 项评分", "81", "第 2 项评分", "82", "第 3 项评分", "83", "第 4 项评分", "84", "评审意见", Comment],
            ended.All(".typed > *").Select(one => one.TextContent.Trim())
        );
        // Whoever goes on too early finds all of it there once more.
        var early = await visitor.Send(ended.Form("go-on"));
        Assert.Equal(HttpStatusCode.Forbidden, early.Status);
        Assert.Contains(Comment, early.Text(".typed"), StringComparison.Ordinal);

        await Enter();
        var goOn = await visitor.Send(early.Form("go-on"));
        Assert.Equal(HttpStatusCode.OK, goOn.Status);
        Assert.Equal(["81", "82", "83", "84"], goOn.All("#sheet input[name=score]").Select(field => field.GetAttribute("value")));
        Assert.Contains("请核对后再次提交", goOn.Text("#kept"), StringComparison.Ordinal);
        Assert.Empty((await service.State<DutyState>(Call.Duty(expert))).Sheets);
        await visitor.Send(goOn.Form("sheet"));
        await service.Clock.SettleAsync();

        Assert.Equal([81, 82, 83, 84], (await service.State<DutyState>(Call.Duty(expert))).Sheets[item].Sheet.Scores);
    }

    private async Task<WebPage> Enter()
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var link = new Uri(mail.Latest($"e{expert[1..]}@example.org", "invitation").Link).PathAndQuery;
        return await visitor.Send((await visitor.Open(link)).Form("code").With("code", "000" + expert[1..]));
    }
}
