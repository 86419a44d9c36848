using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Two administrators: what one proposes is asked of the other, and in force once that one confirms.</summary>
public class AdministratorTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Email = "audit@example.org";

    [Fact]
    public async Task One_administrator_proposes_an_account_and_another_confirms_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var own = await chromium.Open("zh", service.Address.AbsoluteUri);
        await using var others = await chromium.Open("zh", service.Address.AbsoluteUri);
        var ((page, wrong), (second, alsoWrong)) = (await own.Watched(), await others.Watched());
        await service.Sit(page, Seat.Administrator);
        await service.Sit(second, Seat.SecondAdministrator);
        var account = CaseId.Account(Email);

        await page.Go("/administration");
        await page.Press("main a[href='/office/accounts']");
        await page.SelectOptionAsync("#open-account select[name=role]", nameof(Role.Auditor));
        await page.FillAsync("#open-account input[name=name]", "李审");
        await page.FillAsync("#open-account input[name=email]", Email);
        await page.Press("#open-account button");
        await service.Clock.SettleAsync();
        // Who proposed it waits, and cannot confirm it.
        await page.Go("/administration");
        Assert.Equal("您提议的 1 项待他人确认。", await page.InnerTextAsync("#own"));
        Assert.Null((await service.State<AccountState>(account)).Opened);

        await second.Go("/administration");
        await second.Press(".work[data-kind=ConfirmProposal] a");
        Assert.Contains(Email, await second.InnerTextAsync("[data-proposal]"), StringComparison.Ordinal);
        await second.Press("[data-proposal] form[id^=confirm-] button");
        await service.Clock.SettleAsync();

        Assert.Equal(Role.Auditor, (await service.State<AccountState>(account)).Opened?.Terms.Role);
        await second.Go("/administration");
        await second.Locator("#no-work").WaitForAsync();
        Assert.Empty(wrong.Concat(alsoWrong));
    }
}
