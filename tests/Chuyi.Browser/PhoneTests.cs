using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What a phone shows first: the page, and not the header; a row of a list whole, and not its first columns.</summary>
public sealed class PhoneTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    // Two lines, and what is around them.
    private const int Header = 100;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_header_takes_two_lines_and_a_row_is_read_without_moving_it(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        await service.Sit(page, Seat.Officer);

        await page.GotoAsync($"/office/rounds/{Call.Id}/applications");

        Assert.InRange(await page.EvaluateAsync<int>("document.querySelector('header').offsetHeight"), 1, Header);
        Assert.Equal(["甲校建设"], await page.Locator("#applications td.main").AllInnerTextsAsync());
        var title = (await page.Locator("#applications td.main").BoundingBoxAsync())!;
        foreach (var cell in await page.Locator("#applications tbody td:not(.main):not(:empty)").AllAsync())
        {
            var box = (await cell.BoundingBoxAsync())!;
            Assert.True(box.Y > title.Y && box.X + box.Width <= 390, await cell.InnerTextAsync());
        }
        // It can be ordered all the same.
        Assert.True(await page.Locator("#applications th a").First.IsVisibleAsync());
    }
}
