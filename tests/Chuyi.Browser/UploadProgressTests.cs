using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What is said at the box for uploads: before a file is chosen, while it is sent, and of one that is not sent at all.</summary>
public class UploadProgressTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const int Megabyte = 1024 * 1024;

    // What the live region says and how far the bar is, each time one of them changes.
    private const string Listen = """
        () => {
          window.told = [];
          const box = document.querySelector('.upload');
          const note = () => told.push(`${box.querySelector('progress').value}|${box.querySelector('.sending').innerText}|` +
            box.querySelector('.status').textContent);
          new MutationObserver(note).observe(box, { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    [Theory]
    [InlineData(
        "zh",
        "PDF、DOCX、XLSX、PPTX、OFD、PNG、JPEG、TIFF、WebP、HEIC、MP4、ZIP，每份不超过 1 MB。",
        "plan.pdf：1.5 MB 文件不得超过 1 MB。",
        "正在上传：form.pdf 50%",
        "已上传：form.pdf"
    )]
    [InlineData(
        "en",
        "PDF, DOCX, XLSX, PPTX, OFD, PNG, JPEG, TIFF, WebP, HEIC, MP4, ZIP; at most 1 MB each.",
        "plan.pdf: 1.5 MB A file may have at most 1 MB.",
        "Uploading: form.pdf 50%",
        "Uploaded: form.pdf"
    )]
    public async Task The_limit_is_said_before_and_how_far_it_is_meanwhile(
        string language,
        string limit,
        string tooLarge,
        string half,
        string done
    )
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service)
        {
            Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3) with { MaxDocumentBytes = Megabyte },
        }.Open();
        await service.HasApplicant("school@example.org", "U.school", "某校");
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Applicant("U.school", "某校"));
        await page.GotoAsync("/applications");
        await page.Press("form[id^=start-] button");

        Assert.Equal(limit, await page.InnerTextAsync("#upload-file-form-hint"));
        Assert.Contains(
            "upload-file-form-hint",
            await page.GetAttributeAsync("#upload-file-form", "aria-describedby"),
            StringComparison.Ordinal
        );
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.SetInputFilesAsync("#upload-file-form", Uploading.Pdf("plan.pdf", MadePdf.OfLength(Megabyte * 3 / 2)));
        await page.Locator("#upload-file-form-fault:not(:empty)").WaitForAsync();
        Assert.Equal(tooLarge, await page.InnerTextAsync("#upload-file-form-fault"));
        Assert.Equal("true", await page.GetAttributeAsync("#upload-file-form", "aria-invalid"));
        await page.Look($"upload-too-large-{language}");
        Assert.Empty(asked);

        await Uploading.Slow(page, 300);
        await page.EvaluateAsync(Listen);
        await page.SetInputFilesAsync("#upload-file-form", Uploading.Pdf("form.pdf", MadePdf.OfLength(Megabyte - 1024)));
        await page.Locator("#documents [data-document]").WaitForAsync();
        var told = await page.EvaluateAsync<string[]>("told");
        Assert.Contains(told, one => one.Contains(half, StringComparison.Ordinal));
        Assert.Contains(
            told,
            one =>
                !one.StartsWith("0|", StringComparison.Ordinal)
                && !one.StartsWith("100|", StringComparison.Ordinal)
                && one.Contains("/ 1023 KB", StringComparison.Ordinal)
        );
        await page.Locator(".upload .status", new() { HasText = done }).WaitForAsync();
        Assert.Equal("", await page.InnerTextAsync("#upload-file-form-fault"));
        Assert.False(await page.IsVisibleAsync(".sending"));
        Assert.Empty(wrong);
    }
}
