using Chuyi.Rehearsals;
using MimeKit;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A real browser over the notice page: in Chinese and in English.</summary>
public class PagesTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Anybody_reads_the_notice_and_objects(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 24);
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();

        await page.GotoAsync("/");
        await page.LookEverySide($"home-{language}");
        await page.GotoAsync("/notices/" + Call.Id);
        await page.Look($"notice-{language}");
        Assert.DoesNotContain("95", await page.InnerTextAsync("#list"), StringComparison.Ordinal);
        await page.Leave(() => page.ClickAsync("#list a >> nth=0"));
        await page.Look($"objection-{language}");
        await page.FillAsync("input[name=name]", "王五");
        await page.FillAsync("input[name=email]", "wang@example.org");
        await page.FillAsync("textarea[name=text]", "该校申报材料中的就业数据与公开年报不一致，请予核查。");
        // Whoever clicks twice has sent it once, and sees the code.
        await page.Leave(() => page.DblClickAsync("#objection button"));
        var code = await page.InnerTextAsync("#code");
        await service.Clock.SettleAsync();

        await page.GotoAsync(Link(service, "wang@example.org", "objection-contact"));
        await page.FillAsync("input[name=code]", code);
        await page.Press("#code button");
        await service.Clock.SettleAsync();

        Assert.Single((await call.Round()).OpenObjections);
        Assert.Contains(await service.Events.Events((await call.Round()).OpenObjections[0].Objection), e => e.Type == "ContactVerified");
        Assert.Empty(wrong);
    }

    private static string Link(Service service, string to, string kind)
    {
        var letter = Directory
            .GetFiles(service.Mail, $"*.{kind}.eml")
            .Select(f => MimeMessage.Load(f))
            .Last(m => m.To.ToString().Contains(to, StringComparison.Ordinal));
        return new Uri(letter.TextBody!.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }
}
