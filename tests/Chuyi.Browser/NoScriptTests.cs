using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Without script: all but the upload of what is large, and of letters of recommendation, is promised to go on.</summary>
public class NoScriptTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Email = "school@example.org";

    [Fact]
    public async Task An_expert_reviews_a_reader_objects_and_an_applicant_waits_without_script()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri, withScript: false);
        var page = await context.NewPageAsync();

        var expert = (await call.Round()).Panel[0];
        await Review(page, service, expert);
        await WaitUntilRecorded(page, service, Call.Duty(expert));
        await AskWhetherRecorded(page, service);
        await call.Review();
        await call.Confirm();
        await service.Until(3, 24);
        await Object(page, service);

        Assert.Single((await call.Round()).OpenObjections);
    }

    private static async Task Review(IPage page, Service service, string expert)
    {
        await page.GotoAsync(service.Letter($"e{expert[1..]}@example.org", "invitation").Link());
        await page.FillAsync("input[name=code]", "000" + expert[1..]);
        await page.ClickAsync("#code button");
        await page.CheckAsync("input[value=accept]");
        await page.ClickAsync("#answer button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();
        await page.ClickAsync("#items li:has(.tag:not(.done)) a");
        for (var sheets = 0; sheets < 3; sheets++)
        {
            for (var criterion = 0; criterion < 4; criterion++)
                await page.FillAsync($"#sheet input[name=score] >> nth={criterion}", "88");
            await page.FillAsync("#sheet textarea", "材料完整，建设基础扎实，方案可行。");
            await page.ClickAsync("#sheet button");
            await service.Clock.SettleAsync();
        }
        await page.ReloadAsync();
        await page.ClickAsync("#sign button");
        await page.ClickAsync("#sure button");
        await page.WaitForURLAsync("**/duties/*");
        await service.Clock.SettleAsync();
        Assert.Equal(DutyStage.Signed, (await service.State<DutyState>(Call.Duty(expert))).Stage);
    }

    // What waits is being recorded; once it is, a page without a form says so by itself.
    private static async Task WaitUntilRecorded(IPage page, Service service, string duty)
    {
        var waiting = await Waits(service, duty, new SignSheets());
        await page.GotoAsync("/duties/" + duty);
        var note = page.Locator("#recording");
        await note.WaitForAsync();
        await service.Get<Inbox>().Discard(waiting.Case, [waiting.Id]);

        await note.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Equal("/duties/" + duty, Uri.UnescapeDataString(new Uri(page.Url).AbsolutePath));
    }

    // One with a form keeps what is typed, and says so when it is asked.
    private static async Task AskWhetherRecorded(IPage page, Service service)
    {
        await service.HasApplicant(Email, "U.甲校", "甲校");
        await page.GotoAsync("/sign-in");
        await page.FillAsync("input[name=email]", Email);
        await page.ClickAsync("#sign-in button");
        await service.Clock.SettleAsync();
        await page.FillAsync("input[name=code]", service.Letter(Email, "sign-in-code").Code(AccountRules.CodeDigits));
        await page.ClickAsync("#code button");
        var waiting = await Waits(service, "A.甲校", new PassCheck());

        await page.GotoAsync("/applications/A.甲校");
        await page.Locator(".timeline .pending").WaitForAsync();
        Assert.Equal(0, await page.Locator("meta[http-equiv=refresh]").CountAsync());
        await service.Get<Inbox>().Discard(waiting.Case, [waiting.Id]);

        await page.ClickAsync("#recording a");
        await page.Locator("#recording").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Equal("/applications/A.甲校", Uri.UnescapeDataString(new Uri(page.Url).AbsolutePath));
    }

    private static async Task<ReceivedAct> Waits(Service service, string @case, Act act)
    {
        var waiting = new ReceivedAct("waiting", CaseId.Parse(@case), "office P.officer", service.Clock.GetUtcNow(), act);
        await service.Get<Inbox>().Post(waiting);
        return waiting;
    }

    private static async Task Object(IPage page, Service service)
    {
        await page.GotoAsync("/notices/" + Call.Id);
        await page.ClickAsync("#list a >> nth=0");
        await page.FillAsync("input[name=name]", "王五");
        await page.FillAsync("input[name=email]", "wang@example.org");
        await page.FillAsync("textarea[name=text]", "该校申报材料中的就业数据与公开年报不一致，请予核查。");
        await page.ClickAsync("#objection button");
        var code = await page.InnerTextAsync("#code");
        await service.Clock.SettleAsync();
        // In the other language the code stands there still.
        await page.ClickAsync(".who button[lang]");
        Assert.Equal(code, await page.InnerTextAsync("html[lang=en] #code"));
        await page.GotoAsync(service.Letter("wang@example.org", "objection-contact").Link());
        await page.FillAsync("input[name=code]", code);
        await page.ClickAsync("#code button");
        await page.WaitForURLAsync("**/objections/*");
        await service.Clock.SettleAsync();
    }
}
