using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Without script a form does it: its files pass through the service.</summary>
public class PlainUploadTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Fact]
    public async Task Files_are_sent_by_a_form_and_one_changes_its_part()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service.HasApplicant("school@example.org", "U.school", "某校");
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri, withScript: false);
        var page = await context.NewPageAsync();
        await service.Sit(page, Seat.Applicant("U.school", "某校"));
        await page.GotoAsync("/applications");
        await page.ClickAsync("form[id^=start-] button");

        await page.ClickAsync("#upload-plan button");
        Assert.Contains("请选择要上传的文件", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.SetInputFilesAsync("#upload-file-form", [File("甲.pdf"), File("乙.pdf")]);
        await page.ClickAsync("#upload-form button");
        Assert.Equal(2, await page.Locator("#documents tr[data-kind=form]").CountAsync());

        await page.ClickAsync("#documents tr[data-kind=form] >> nth=0 >> details:has(form) > summary");
        await page.SelectOptionAsync("#documents tr[data-kind=form] >> nth=0 >> select", "plan");
        await page.ClickAsync("#documents tr[data-kind=form] >> nth=0 >> form[id^=move-] button");
        Assert.Equal(1, await page.Locator("#documents tr[data-kind=form]").CountAsync());
        Assert.Equal(1, await page.Locator("#documents tr[data-kind=plan]").CountAsync());

        // The same file for a part more: it is there twice, and said.
        await page.SetInputFilesAsync("#upload-file-form", File("甲.pdf"));
        await page.ClickAsync("#upload-form button");
        Assert.Contains("同一文件也用于：建设方案", await page.InnerTextAsync("#documents"), StringComparison.Ordinal);
    }

    private static FilePayload File(string name) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = MadePdf.Of(name),
        };
}
