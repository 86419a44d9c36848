using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>While something is being recorded a page says how that goes, and what somebody types there stays.</summary>
public class RecordingTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Application = "A.甲校",
        Typed = "缺少公章\n缺少签字";

    [Fact]
    public async Task What_is_typed_stays_while_what_others_sent_is_recorded()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Officer);
        var one = await Waits(service, "one");
        await page.GotoAsync("/applications/" + Application);
        await page.CheckAsync("#check input[value=supplement]");
        await page.FillAsync("#check textarea", Typed);
        // In another browser: in this one what was typed is kept for the next page, too.
        await using var elsewhere = await chromium.Open("zh", service.Address.AbsoluteUri);
        var untouched = await elsewhere.NewPageAsync();
        await service.Sit(untouched, Seat.Officer);
        await untouched.GotoAsync("/applications/" + Application);
        var note = page.Locator("#recording");
        Assert.StartsWith("1 项操作已收到，正在记录。", await note.InnerTextAsync(), StringComparison.Ordinal);
        await page.Look("recording");

        // Another person's act comes, and both are recorded: each is told where it stands.
        var another = await Waits(service, "another");
        await page.Locator("#recording", new() { HasText = "2 项操作已收到" }).WaitForAsync();
        Assert.Equal(2, await page.Locator(".timeline .pending").CountAsync());
        await service.Get<Inbox>().Discard(one.Case, [one.Id, another.Id]);
        await page.Locator("#recording", new() { HasText = "已记录" }).WaitForAsync();

        Assert.Equal(0, await page.Locator(".timeline .pending").CountAsync());
        Assert.Equal(Typed, await page.InputValueAsync("#check textarea"));
        Assert.True(await page.IsCheckedAsync("#check input[value=supplement]"));
        // Where nobody typed anything, the page shows by itself what it has come to.
        await untouched.Locator("#recording").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.ClickAsync("#recording a");
        await note.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Empty(wrong);
    }

    private static async Task<ReceivedAct> Waits(Service service, string id)
    {
        var waiting = new ReceivedAct(id, CaseId.Parse(Application), "U.甲校", service.Clock.GetUtcNow(), new Withdraw(null));
        await service.Get<Inbox>().Post(waiting);
        return waiting;
    }
}
