using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
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
        await call.Submit("丙校");
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Officer);

        await page.Go("/office");
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
        // The list from which it was opened still leads on.
        await page.Locator("#way").WaitForAsync();

        await page.Go("/office");
        await page.Enter(".work[data-kind=Check] a");
        await Choose(page, "accept");
        await page.Enter("#check button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();
        // And so to the next that is to be checked, without the list in between.
        await page.Enter("#way a[rel=next]");
        await Choose(page, "accept");
        await page.Enter("#check button");
        await service.Clock.SettleAsync();

        foreach (var unit in new[] { "乙校", "丙校" })
            Assert.Equal(ApplicationStage.Accepted, (await service.State<ApplicationState>("A." + unit)).Stage);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_office_confirms_the_list_settles_an_objection_and_announces()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        await call.Review();
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();

        await FromHome(WorkKind.ConfirmList);
        await page.Press("#confirm button");
        await page.Press("#sure button");
        await service.Clock.SettleAsync();
        Assert.Equal(RoundStage.Notice, (await call.Round()).Stage);

        await service.Until(3, 24);
        var objection = await call.Object("one", "A.甲校");
        await service.Do(objection, "objector", new VerifyContact());
        await FromHome(WorkKind.DecideObjection);
        await page.CheckAsync("#decide input[value=dismissed]");
        await page.FillAsync("#decide textarea[name=reason]", "经核查，就业数据与年报一致。");
        await page.Press("#decide button");
        await page.Press("#sure button");
        await service.Clock.SettleAsync();
        Assert.Empty((await call.Round()).OpenObjections);

        await service.Until(3, 31);
        await call.Sign();
        await FromHome(WorkKind.Announce);
        await page.FillAsync("input[name=documentNumber]", "湘教通〔2026〕88号");
        await page.Press("#announcement button");
        Assert.Contains("湘教通〔2026〕88号", await page.InnerTextAsync("#document-number"), StringComparison.Ordinal);
        await page.Press("#announce button");
        await service.Clock.SettleAsync();

        Assert.Equal(RoundStage.Announced, (await call.Round()).Stage);
        Assert.Equal(ApplicationStage.Designated, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Empty(wrong);

        // Weeks go by in between: who comes back signs in again.
        async Task FromHome(WorkKind asked)
        {
            await service.Sit(page, Seat.Officer);
            await page.Go("/office");
            await page.Press($".work[data-kind={asked}] a");
        }
    }

    private static async Task Choose(IPage page, string decision)
    {
        await page.TabTo("input[name=decision]");
        await page.Keyboard.PressAsync("Space");
        while (!await page.IsCheckedAsync($"input[value={decision}]"))
            await page.Keyboard.PressAsync("ArrowDown");
    }
}
