using Chuyi.Functions.Mail;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>
/// Every letter as a mail program shows it, in both languages, in light and in dark. With <c>CHUYI_PICTURES=1</c> a picture of
/// each is kept as of the pages.
/// </summary>
public sealed class LettersTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Fact]
    public async Task Every_letter_can_be_read()
    {
        await using var service = await Service.StartAsync(
            azurite.NewAccount(),
            ("Mail:ReplyTo", "office@example.org"),
            ("Chuyi:Owner:Body", "某省教育厅"),
            ("Chuyi:Owner:Phone", "0731-00000001"),
            ("Chuyi:Owner:SupervisionPhone", "0731-00000002")
        );
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        page.Console += (_, said) => wrong.Add($"{page.Url}: {said.Text}");
        foreach (var example in LetterExamples.All)
        foreach (var language in new[] { "zh", "en" })
        {
            var answer = await page.GotoAsync($"/local/letters/{example.Name}/html?language={language}");
            var name = $"letter-{example.Name}-{language}";
            await File.WriteAllTextAsync(
                Path.Combine(Artifacts.Letters, name + ".html"),
                await answer!.TextAsync(),
                TestContext.Current.CancellationToken
            );
            wrong.AddRange(await Sight.Of(page, name));
            // Colours are the same in either language.
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            if (language == "zh")
                wrong.AddRange(await Sight.Of(page, name + "-dark"));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        await SourceCheck.Passes(Artifacts.Letters, "htmlvalidate.letters.cjs");
    }
}
