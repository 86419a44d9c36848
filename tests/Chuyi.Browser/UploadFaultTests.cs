using Chuyi.Rehearsals;
using Chuyi.Tests.Submission;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>What is said where something before the service answers, or the session has ended: in words, with the way on.</summary>
public class UploadFaultTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Chosen = "document.querySelectorAll('.upload .files li').length";

    [Fact]
    public async Task What_does_not_come_through_is_said_in_words_and_can_be_tried_again()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service.HasApplicant("school@example.org", "U.school", "某校");
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await service.Sit(page, Seat.Applicant("U.school", "某校"));
        await page.GotoAsync("/applications");
        await page.Press("form[id^=start-] button");
        var status = page.Locator(".upload .status.refusal");

        await Answer(page, 413, "text/html", "<h1>413</h1>");
        await Choose(page);
        await status.WaitForAsync();
        Assert.Equal("form.pdf：提交的内容过大，未被接收。", await status.InnerTextAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(Chosen));

        await Answer(page, 502, "text/html", "<h1>502</h1>");
        await Choose(page);
        await page.Locator(".upload .status button").WaitForAsync();
        Assert.StartsWith("系统暂时无法访问，请稍后再试。", await status.InnerTextAsync(), StringComparison.Ordinal);
        await page.FillAsync("input[name=title]", "优秀中职学校建设");
        await page.Locator("#save .status.refusal", new() { HasText = "系统暂时无法访问" }).WaitForAsync();

        // What broke off in the middle, and a fault that gives no reason: a browser's own words for it are for nobody.
        foreach (var (code, body) in new[] { (200, "{\"documentId\":"), (500, "{}") })
        {
            await Answer(page, code, "application/json", body);
            await page.ClickAsync(".upload .status button");
            await page.Locator(".upload .status button").WaitForAsync();
            Assert.Equal("系统暂时无法访问，请稍后再试。 再试一次", await status.InnerTextAsync());
        }
        await page.FillAsync("input[name=title]", "优秀中职学校的建设");
        await page.Locator("#save .status.refusal", new() { HasText = "未能自动保存，请点“保存草稿” 系统暂时无法访问，请稍后再试。" })
            .WaitForAsync();

        await Answer(page, 401, "application/problem+json", """{"title":"请先登录。"}""");
        await page.ClickAsync(".upload .status button");
        await page.Locator(".upload .status a[target=_blank][href='/sign-in']").WaitForAsync();
        Assert.StartsWith("登录已过期", await status.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.EvaluateAsync<int>(Chosen));

        // Signed in again, the same file goes through, and so does what was typed.
        await page.UnrouteAllAsync();
        await page.ClickAsync(".upload .status button");
        await page.Locator("#documents [data-document]").WaitForAsync();
        await page.FillAsync("input[name=title]", "优秀中职学校建设方案");
        await page.Locator("#save .status.quiet", new() { HasText = "已自动保存" }).WaitForAsync();
    }

    private static async Task Answer(IPage page, int status, string type, string body)
    {
        await page.UnrouteAllAsync();
        await page.RouteAsync(
            "**/api/drafts/**",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = status,
                        ContentType = type,
                        Body = body,
                    }
                )
        );
    }

    private static Task Choose(IPage page) =>
        page.SetInputFilesAsync(
            "#upload-file-form",
            new FilePayload
            {
                Name = "form.pdf",
                MimeType = "application/pdf",
                Buffer = MadePdf.OfLength(4000),
            }
        );
}
