using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What is being written of the person who is proposed stays where it is when a document arrives beside it.</summary>
public class UploadSubjectTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Deeds = "从教三十年，传承楚怡精神，指导学生在技能竞赛中";

    [Fact]
    public async Task What_is_half_typed_of_a_person_stays_through_an_upload_and_is_saved()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await Uploading.Draft(service, page, new Call(service) { Designates = CategorySubject.Person });

        // Each key while a document is on its way.
        await Uploading.Slow(page, 200);
        await page.SetInputFilesAsync("#upload-file-form", Uploading.Pdf("a.pdf", MadePdf.OfLength(300 * 1024)));
        await page.FillAsync("[name=subjectName]", "周师傅");
        await page.Locator("[name=deeds]").PressSequentiallyAsync(Deeds, new() { Delay = 60 });
        await page.Locator("#documents [data-document]").WaitForAsync();
        await page.Locator("[name=deeds]").PressSequentiallyAsync("获奖。");

        Assert.Equal(Deeds + "获奖。", await page.InputValueAsync("[name=deeds]"));
        await page.Locator("#save .status.quiet", new() { HasText = "已自动保存" }).WaitForAsync();
        await page.WaitForTimeoutAsync(2000);
        await page.ReloadAsync();
        Assert.Equal(
            ("周师傅", Deeds + "获奖。"),
            (await page.InputValueAsync("[name=subjectName]"), await page.InputValueAsync("[name=deeds]"))
        );
        Assert.Empty(wrong);
    }
}
