using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Rehearsals;
using MimeKit;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A real browser over the review page and the notice page: in Chinese and in English.</summary>
public class PagesTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    // As it comes from a word processor.
    private const string Pasted = "一、\t材料完整；\n二、\t𠮷校建设基础扎实；\n三、\t方案可行。";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_expert_opens_the_link_scores_and_signs(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();

        await page.GotoAsync(Link(service, $"e{expert[1..]}@example.org", "invitation"));
        await page.Look($"link-{language}");
        await page.FillAsync("input[name=code]", "000" + expert[1..]);
        await page.Press("#code button");
        await page.Look($"duty-{language}");
        await page.CheckAsync("input[value=accept]");
        await page.Press("#answer button");
        await service.Clock.SettleAsync();

        await page.ReloadAsync();
        await page.ClickAsync("#items li:has(.tag:not(.done)) a");
        // From one sheet the way leads to the next.
        for (var sheets = 0; sheets < 3; sheets++)
        {
            if (sheets == 0)
                await page.LookEverySide($"sheet-{language}");
            // By keyboard alone, from the first score to the button.
            await page.FocusAsync("#sheet input[name=score]");
            for (var criterion = 0; criterion < 4; criterion++)
            {
                await page.Keyboard.TypeAsync("88");
                await page.Keyboard.PressAsync("Tab");
            }
            await page.Keyboard.InsertTextAsync(Pasted);
            await page.Keyboard.PressAsync("Tab");
            await page.Leave(() => page.Keyboard.PressAsync("Enter"));
            await service.Clock.SettleAsync();
        }
        await page.ReloadAsync();
        await page.Press("#sign button");
        await page.Look($"sure-{language}");
        await page.Press("#sure button");
        await service.Clock.SettleAsync();

        var duty = await service.State<DutyState>(Call.Duty(expert));
        Assert.Equal(DutyStage.Signed, duty.Stage);
        Assert.All(duty.Sheets.Values, sheet => Assert.Equal(Pasted, sheet.Sheet.Comment.ReplaceLineEndings("\n")));
        Assert.Empty(wrong);
    }

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
