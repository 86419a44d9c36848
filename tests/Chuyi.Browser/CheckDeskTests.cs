using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>The desk of the formal check: documents beside the form, and nothing that is typed is lost.</summary>
public sealed class CheckDeskTests(AzuriteFixture azurite, ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Reason = "封面日期有误。";

    private Service service = null!;
    private Call call = null!;
    private IBrowserContext context = null!;
    private IPage page = null!;
    private List<string> wrong = [];

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        await call.Submit("乙校");
        context = await chromium.Open("zh", service.Address.AbsoluteUri);
        (page, wrong) = await context.Watched();
        await service.Sit(page, Seat.Officer);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task What_was_typed_is_there_again_until_it_is_decided_and_then_gone()
    {
        var (desk, other) = (CheckDeskPages.Address("A.甲校"), CheckDeskPages.Address("A.乙校"));
        await page.Go(desk);
        await page.CheckAsync("#check [value=supplement]");
        await page.ClickAsync("#checklist summary");
        await page.CheckAsync("#check [value='plan.unsigned']");
        await page.FillAsync("#check textarea", Reason);

        // The next dossier has nothing of it.
        await page.Go(other);
        Assert.Equal("", await page.InputValueAsync("#check textarea"));
        Assert.False(await page.IsVisibleAsync("#check [data-kept]"));

        // Another tab, later.
        var later = await context.NewPageAsync();
        await later.Go(desk);
        Assert.Equal(Reason, await later.InputValueAsync("#check textarea"));
        Assert.True(await later.IsCheckedAsync("#check [value=supplement]"));
        Assert.True(await later.IsVisibleAsync("#check [value='plan.unsigned']"));
        Assert.True(await later.IsCheckedAsync("#check [value='plan.unsigned']"));
        Assert.True(await later.IsVisibleAsync("#check [data-kept]"));
        await later.Look("check-desk-kept");

        // It is refused, and still there after another look.
        await later.EvaluateAsync("document.querySelector('#check [name=dossier]').value = 'other'");
        await later.Press("#check button.primary");
        Assert.Equal(Reason, await later.InputValueAsync("#check textarea"));
        await later.Go(desk);
        Assert.Equal(Reason, await later.InputValueAsync("#check textarea"));

        await later.Press("#check button.primary");
        await later.Press("#sure button.primary");
        Assert.StartsWith(
            CheckDeskPages.Address("A.乙校") + "?checked=",
            Uri.UnescapeDataString(new Uri(later.Url).PathAndQuery),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await later.EvaluateAsync<int>("Object.keys(localStorage).length"));
        Assert.Empty(wrong);
    }

    /// <summary>From the origin of the documents: a PDF in a frame, and an image that fits.</summary>
    [Fact]
    public async Task A_document_is_seen_beside_the_form()
    {
        await page.Go("/");
        await page.SetViewportSizeAsync(2400, 1800);
        var (image, text) = (await page.ScreenshotAsync(), await page.PdfAsync());
        SealedDocument[] documents =
        [
            await Seal("form", "申报书.pdf", text, "application/pdf"),
            await Seal("evidence", "校门.png", image, "image/png"),
        ];
        await call.Submit(
            "丙校",
            submitted =>
                submitted with
                {
                    Documents = [.. submitted.Documents.Select(one => documents.FirstOrDefault(real => real.Kind == one.Kind) ?? one)],
                }
        );
        var origin = service.Get<BlobOrigin>().Origin;
        foreach (var (language, width) in new[] { ("zh", 1280), ("en", 390) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.Go(CheckDeskPages.Address("A.丙校") + "?lang=" + language);
            // What shows a PDF is no page of which a test hears that it is there: that it was brought into the frame is heard.
            var brought = await page.RunAndWaitForResponseAsync(
                () => page.ClickAsync("#documents [data-kind=form] a[target]"),
                response => response.Url.StartsWith(origin, StringComparison.Ordinal)
            );
            Assert.Equal((200, "application/pdf"), (brought.Status, brought.Headers["content-type"]));
            Assert.Equal("preview-pdf", brought.Frame.Name);
            Assert.True(await page.IsVisibleAsync("iframe[name=preview-pdf]"));
            Assert.Equal(CheckDeskPages.Address("A.丙校"), Uri.UnescapeDataString(new Uri(page.Url).AbsolutePath));
            await Picture($"check-desk-pdf-{language}-{width}");

            await page.ClickAsync("#documents [data-kind=evidence] a[target]");
            await page.Until("document.querySelector('.preview.shown img')?.naturalWidth > 0");
            Assert.False(await page.IsVisibleAsync("iframe[name=preview-pdf]"));
            // All of it is seen, and it is pressed to be seen as large as it is.
            Assert.True(
                await page.EvaluateAsync<bool>(
                    """
                    () => {
                      const [image, place] = [".preview.shown img", ".preview.shown"].map(one => document.querySelector(one));
                      return image.naturalWidth === 2400 && image.width <= place.clientWidth && image.height <= place.clientHeight;
                    }
                    """
                )
            );
            Assert.Equal(CheckDeskPages.Address("A.丙校"), Uri.UnescapeDataString(new Uri(page.Url).AbsolutePath));
            await Picture($"check-desk-{language}-{width}");
        }
        Assert.Empty(wrong);
    }

    private async Task<SealedDocument> Seal(string kind, string name, byte[] content, string type)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await service.Ask(() => service.Get<Files>().Write(Layout.Containers.Dossiers, $"A.丙校/{hash}", content, type));
        return Call.Document(kind) with { FileName = name, ContentType = type, Bytes = content.Length, Sha256 = hash };
    }

    private Task Picture(string name) =>
        Artifacts.WithPictures
            ? page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Screenshots, name + ".png"), FullPage = true })
            : Task.CompletedTask;

    [Fact]
    public async Task What_is_cleared_does_not_come_back()
    {
        await page.Go(CheckDeskPages.Address("A.甲校"));
        await page.FillAsync("#check textarea", Reason);
        await page.ReloadAsync();
        await page.ClickAsync("#check [data-kept] button");
        Assert.Equal("", await page.InputValueAsync("#check textarea"));
        await page.ReloadAsync();
        Assert.Equal("", await page.InputValueAsync("#check textarea"));
        Assert.Empty(wrong);
    }
}
