using Chuyi.Functions.Applications;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Somebody of the office with a list of dossiers, by keyboard alone: from the home page to the decision.</summary>
public class OfficeTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_office_finds_a_dossier_asks_for_a_supplement_and_accepts_the_next(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.Submit("乙校");
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Officer);

        await page.GotoAsync("/office");
        await page.Enter("a[href='/office/rounds/" + Call.Id + "']");
        await page.Enter("a[href$='/applications']");
        await page.Write("input[type=search]", "甲校");
        await page.Leave(() => page.Keyboard.PressAsync("Enter"));
        await page.Enter("#applications td.main a");
        await Choose(page, "supplement");
        await page.TabTo("input[name=part]");
        await page.Keyboard.PressAsync("Space");
        await page.Write("textarea[name=text]", "申报书缺少单位公章");
        await page.Enter("#check button");
        await page.Enter("#sure button");
        await service.Clock.SettleAsync();
        Assert.Equal(ApplicationStage.Supplement, (await service.State<ApplicationState>("A.甲校")).Stage);

        await page.GotoAsync("/office");
        await page.Enter(".work[data-kind=Check] a");
        await Choose(page, "accept");
        await page.Enter("#check button");
        await service.Clock.SettleAsync();

        Assert.Equal(ApplicationStage.Accepted, (await service.State<ApplicationState>("A.乙校")).Stage);
        Assert.Empty(wrong);
    }

    private static async Task Choose(IPage page, string decision)
    {
        await page.TabTo("input[name=decision]");
        await page.Keyboard.PressAsync("Space");
        while (!await page.IsCheckedAsync($"input[value={decision}]"))
            await page.Keyboard.PressAsync("ArrowDown");
    }
}
