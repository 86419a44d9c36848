using System.Security.Cryptography;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>At an expert's desk a document is read within the page, beside its sheet: wide, on a telephone, and without script.</summary>
public sealed class ExpertDocumentsTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Application = "A.丙校";

    [Theory]
    [InlineData("zh", 1280, true)]
    [InlineData("en", 390, true)]
    [InlineData("zh", 390, false)]
    public async Task A_document_is_read_beside_the_sheet(string language, int width, bool withScript)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri, withScript);
        var (page, wrong) = await context.Watched();
        await page.Go("/");
        var pdf = await Seal(service, "form", "申报书.pdf", await page.PdfAsync(), "application/pdf");
        var image = await Seal(service, "evidence", "校门.png", await page.ScreenshotAsync(), "image/png");
        await call.Submit(
            "丙校",
            submitted =>
                submitted with
                {
                    Documents =
                    [
                        .. submitted.Documents.Select(one =>
                            one.Kind == pdf.Kind ? pdf
                            : one.Kind == image.Kind ? image
                            : one
                        ),
                    ],
                }
        );
        await service.Do(Application, "office P.officer", new PassCheck());
        await call.Close();
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        await page.Go(service.Letter($"e{expert[1..]}@example.org", "invitation").Link());
        await page.FillAsync("input[name=code]", "000" + expert[1..]);
        await page.ClickAsync("#code button");
        await page.Locator("#answer").WaitForAsync();
        await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
        var at = $"/duties/{Call.Duty(expert)}/items/{Uri.EscapeDataString(Application)}";
        await page.Go(at);
        if (withScript)
            await page.Look($"expert-documents-{language}");
        // Whoever looks at a page tries it in several widths.
        await page.SetViewportSizeAsync(width, 900);
        await page.FillAsync("#sheet input[name=score] >> nth=0", "88");

        // What shows a PDF is no page of which a test hears that it is there: that it was brought into the frame is heard.
        var origin = service.Get<BlobOrigin>().Origin;
        var brought = await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("#documents [data-kind=form] a[target]"),
            response => response.Url.StartsWith(origin, StringComparison.Ordinal)
        );
        Assert.Equal((200, "application/pdf", Previews.OfPdf), (brought.Status, brought.Headers["content-type"], brought.Frame.Name));
        Assert.True(await page.IsVisibleAsync($"iframe[name={Previews.OfPdf}]"));
        if (withScript)
        {
            await page.ClickAsync("#documents [data-kind=evidence] a[target]");
            await page.Until("document.querySelector('.preview.shown img')?.naturalWidth > 0");
        }
        // The page is the same, nothing that was typed is gone, and nothing of it is wider than the screen.
        Assert.Equal(at, new Uri(page.Url).AbsolutePath);
        Assert.Equal("88", await page.InputValueAsync("#sheet input[name=score] >> nth=0"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        if (Artifacts.WithPictures)
            await page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(Artifacts.Screenshots, $"expert-documents-{language}-{width}-{withScript}.png"),
                    FullPage = true,
                }
            );
        Assert.Empty(wrong);
    }

    /// <summary>A telephone shows no PDF in a frame, or its first page alone: there it opens by itself.</summary>
    [Fact]
    public async Task On_a_telephone_a_PDF_opens_by_itself()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("丙校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri, isPhone: true);
        var (page, wrong) = await context.Watched();
        await page.Go(service.Letter($"e{expert[1..]}@example.org", "invitation").Link());
        await page.FillAsync("input[name=code]", "000" + expert[1..]);
        await page.ClickAsync("#code button");
        await page.Locator("#answer").WaitForAsync();
        await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
        await page.Go($"/duties/{Call.Duty(expert)}/items/{Uri.EscapeDataString(Application)}");

        var link = page.Locator("#documents [data-kind=form] a[target]");
        Assert.Equal("_blank", await link.GetAttributeAsync("target"));
        Assert.Contains("新窗口", await page.InnerTextAsync("#how-to-preview"), StringComparison.Ordinal);
        await context.RunAndWaitForPageAsync(() => link.ClickAsync());
        Assert.Empty(wrong);
    }

    private static async Task<SealedDocument> Seal(Service service, string kind, string name, byte[] content, string type)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await service.Ask(() => service.Get<Files>().Write(Layout.Containers.Dossiers, $"{Application}/{hash}", content, type));
        return Call.Document(kind) with { FileName = name, ContentType = type, Bytes = content.Length, Sha256 = hash };
    }
}
