using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Where a member of the unit takes the code for the command line: it is shown once.</summary>
public class UploadCodeTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task It_is_taken_from_the_page_of_the_draft(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service.HasApplicant("school@example.org", "U.school", "某校");
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Applicant("U.school", "某校"));
        await page.GotoAsync("/applications");
        await page.Press("form[id^=start-] button");

        await page.Press("a[href$='/upload-code']");
        await page.Look($"upload-code-{language}");
        await page.Press("#upload-code button");
        await page.Look($"upload-code-taken-{language}");
        var code = await page.Locator("#code").GetAttributeAsync("data-code");
        Assert.Contains(code!, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(page.Url);
        Assert.Equal(0, await page.Locator("#code").CountAsync());
        Assert.Empty(wrong);
    }
}
