using Chuyi.Functions.Cases;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What is pasted is never cut off: the field says how much is too much.</summary>
public sealed class LongTextTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Fact]
    public async Task What_is_pasted_beyond_the_limit_stays_whole_and_the_field_says_how_much_is_too_much()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Submit("甲校");
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Officer);
        await page.GotoAsync("/applications/A.甲校");
        var text = page.Locator("#check textarea[name=text]");
        var long_ = new string('长', (TextLimits.Defect * 10) + 1_000);

        await text.FocusAsync();
        await page.Keyboard.InsertTextAsync(long_);

        Assert.Equal(long_.Length, (await text.InputValueAsync()).Length);
        var told = page.Locator("#check .over");
        Assert.Equal($"最多 {TextLimits.Defect * 10} 字，已超出 1000 字，请精简。", await told.InnerTextAsync());

        // It is not sent so, however long it is: it stays to be shortened.
        foreach (var length in new[] { long_.Length, 10_000_000 })
        {
            await text.EvaluateAsync(
                "(field, length) => { field.value = '长'.repeat(length); field.dispatchEvent(new InputEvent('input', { bubbles: true })); }",
                length
            );
            await page.ClickAsync("#check button.primary");
            Assert.Equal(length, await text.EvaluateAsync<int>("field => field.value.length"));
            Assert.EndsWith("/applications/A.甲校", Uri.UnescapeDataString(page.Url), StringComparison.Ordinal);
            Assert.True(await text.EvaluateAsync<bool>("field => field.validity.customError"));
        }

        await text.FillAsync(new string('长', 5));
        Assert.False(await told.IsVisibleAsync());

        Assert.Empty(wrong);

        // Where no script says so the service does, and the text comes back with it.
        await text.FillAsync(long_);
        await page.PressAnyway("#check button.primary");
        Assert.EndsWith("/check", page.Url, StringComparison.Ordinal);
        Assert.Equal(long_.Length, (await page.InputValueAsync("#check textarea[name=text]")).Length);
    }
}
