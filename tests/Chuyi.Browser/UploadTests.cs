using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using MimeKit;
using Xunit;

namespace Chuyi.Browser;

/// <summary>
/// An applicant with a real browser, by keyboard alone: the page's own script sends the documents straight to storage.
/// </summary>
public class UploadTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Email = "school@example.org";

    // 74 characters of which five take four bytes, and what a table of a word processor leaves at a cell's end.
    private static readonly string Title = "优秀中职学校建设（𠮷𪚥𫝆校区、𠀀𡃁片区）" + new string('长', 54);
    private static readonly string Pasted = $"\t{Title}\t\r\n";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_applicant_signs_in_uploads_and_submits(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service.HasApplicant(Email, "U.1", "某校");
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        // Whoever listens for it has it chosen by the test, from the first key on.
        page.FileChooser += (_, _) => { };

        await SignIn(page, service, language);
        await page.Look($"applications-{language}");
        await page.Enter("form[id^=start-] button");
        // What is typed stays through every upload, and is saved by itself.
        await page.Write("input[name=title]", Pasted);
        await UploadAll(page);
        Assert.Contains(Title, await page.InputValueAsync("input[name=title]"), StringComparison.Ordinal);
        // Loaded anew, with what has saved itself: what an upload adds to a page is no fault of its loading.
        await page.ReloadAsync();
        Assert.Equal(Title, await page.InputValueAsync("input[name=title]"));
        await page.LookEverySide($"draft-{language}");
        Assert.Empty(wrong);

        // A program under a harmless name: the page says why it is refused, and what was sealed stays.
        await Choose(page, "form", DossierPapers.DisguisedExecutable());
        await page.Locator(".upload .status.refusal").WaitForAsync();
        Assert.Contains(
            language == "en" ? "program" : "可执行程序",
            await page.InnerTextAsync(".upload .status"),
            StringComparison.Ordinal
        );
        await page.Look($"draft-refused-{language}");
        await page.ReloadAsync();
        Assert.Equal(DossierPart.Default.Count, await page.Locator("#documents tr[data-document]").CountAsync());
        // The browser itself notes the answer 4xx of the refused document; nothing else was wrong.
        Assert.All(wrong, said => Assert.Contains("/seal", said, StringComparison.Ordinal));

        Assert.Equal(Title, await page.InputValueAsync("input[name=title]"));
        await page.Enter("button[form=save]");
        await page.Look($"check-{language}");
        // Back, to change a word, and on again.
        await page.GoBackAsync();
        Assert.Equal(Title, await page.InputValueAsync("input[name=title]"));
        await page.Write("input[name=recommender]", "某市教育局");
        await page.Enter("button[form=save]");
        await page.TabTo("input[name=truth]");
        await page.Keyboard.PressAsync("Space");
        await page.Enter("#submit button");
        await service.Clock.SettleAsync();
        // What is sent is not offered once more to who goes back to it.
        await page.GoBackAsync();
        await page.Locator("#receipt").WaitForAsync();
        await page.Look($"application-{language}");
        var application = await service.State<ApplicationState>(new Uri(page.Url).Segments[^1]);
        Assert.Equal(ApplicationStage.Checking, application.Stage);
        Assert.Equal(DossierPart.Default.Count, application.Documents.Count);
        Assert.Equal((Title, "某市教育局"), (application.Submission?.Title, application.Submission?.Recommender));
    }

    private static async Task SignIn(IPage page, Service service, string language)
    {
        await page.GotoAsync("/sign-in");
        await page.Look($"sign-in-{language}");
        await page.Write("input[name=email]", Email);
        await page.Enter("#sign-in button");
        await page.Look($"code-{language}");
        await service.Clock.SettleAsync();
        var letter = MimeMessage.Load(Directory.GetFiles(service.Mail, "*.sign-in-code.eml").Single());
        await page.Write(
            "input[name=code]",
            new string([.. letter.TextBody!.SkipWhile(c => !char.IsAsciiDigit(c)).Take(AccountRules.CodeDigits)])
        );
        await page.Enter("#code button");
    }

    private static async Task UploadAll(IPage page)
    {
        var papers = DossierPapers.Of(School.Invent(1, ["长沙市"], seed: 1)[0], seed: 1);
        foreach (var (part, paper) in DossierPart.Default.Zip(papers))
        {
            await Choose(page, part.Kind, paper);
            await page.Locator($"#documents tr[data-kind={part.Kind}]").WaitForAsync();
            await page.Locator("input[type=file]:focus").WaitForAsync();
        }
        Assert.Equal(papers.Count, await page.Locator("#documents tr[data-document]").CountAsync());
    }

    private static async Task Choose(IPage page, string kind, Paper paper)
    {
        await page.TabTo($"#upload-file-{kind}");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = paper.FileName,
                MimeType = paper.ContentType,
                Buffer = paper.Bytes,
            }
        );
    }
}
