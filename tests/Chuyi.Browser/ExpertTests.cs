using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>An expert from the letter to the signature: on a telephone, by keyboard alone.</summary>
public class ExpertTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    // As it comes from a word processor.
    private const string Total = "85.55",
        Pasted = "一、\t材料完整；\n二、\t𠮷校建设基础扎实；\n三、\t方案可行。";

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
        await page.Hold();

        await page.Go(service.Letter($"e{expert[1..]}@example.org", "invitation").Link());
        await page.LookInHand($"link-{language}");
        await page.Write("input[name=code]", "000" + expert[1..]);
        await page.Enter("#code button");
        await page.LookInHand($"duty-{language}");
        await page.TabTo("input[name=answer]");
        await page.Keyboard.PressAsync("Space");
        while (!await page.IsCheckedAsync("input[value=accept]"))
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Enter("#answer button");
        await service.Clock.SettleAsync();

        await page.ReloadAsync();
        await page.Enter("#items li:has(.tag:not(.done)) a");
        // From one sheet the way leads to the next.
        for (var sheets = 0; sheets < 3; sheets++)
        {
            if (sheets == 0)
            {
                await page.LookEverySide($"sheet-{language}");
                await page.Hold();
            }
            await page.TabTo("#sheet input[name=score]");
            foreach (var score in new[] { "88", "91", "77", "85" })
            {
                Assert.Equal("—", await page.InnerTextAsync("#total"));
                await page.Keyboard.TypeAsync(score);
                await page.Keyboard.PressAsync("Tab");
            }
            Assert.Equal(Total, await page.InnerTextAsync("#total"));
            await page.Keyboard.InsertTextAsync(Pasted);
            await page.Enter("#sheet button");
            await service.Clock.SettleAsync();
        }
        await page.ReloadAsync();
        await page.Enter("#sign button");
        await page.LookInHand($"sure-{language}");
        await page.Enter("#sure button");
        await service.Clock.SettleAsync();

        var duty = await service.State<DutyState>(Call.Duty(expert));
        Assert.Equal(DutyStage.Signed, duty.Stage);
        Assert.All(duty.Sheets.Values, sheet => Assert.Equal(Total, Points.Say(sheet.Total)));
        // What was signed stays to be read, and no field is left in which it could be changed.
        await page.Go(service.Address + $"duties/{Call.Duty(expert)}/items/{Uri.EscapeDataString(duty.Items[0])}");
        Assert.Contains(Total, await page.InnerTextAsync("#signed"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#sheet").CountAsync());
        await page.LookInHand($"signed-{language}");
        Assert.All(duty.Sheets.Values, sheet => Assert.Equal(Pasted, sheet.Sheet.Comment.ReplaceLineEndings("\n")));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Who_types_on_after_the_signature_is_told_so_and_what_they_typed_stays_on_the_page()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, _) = await context.Watched();
        await page.GotoAsync(service.Letter($"e{expert[1..]}@example.org", "invitation").Link());
        await page.FillAsync("input[name=code]", "000" + expert[1..]);
        await page.Press("#code button");
        await service.Do(Call.Duty(expert), "expert " + expert, new AcceptInvitation());
        await page.GotoAsync($"/duties/{Call.Duty(expert)}/items/{Uri.EscapeDataString("A.甲校")}");
        await call.Review(expert);

        await page.FillAsync("#sheet textarea[name=comment]", "材料完整，建设基础扎实。");
        var told = page.Locator("#sheet .status");
        await told.GetByText("这份评分表已经签署").WaitForAsync();
        // No button saves it either.
        Assert.DoesNotContain("请点", await told.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("材料完整，建设基础扎实。", await page.InputValueAsync("#sheet textarea[name=comment]"));
        await page.LookInHand("signed-elsewhere");
    }
}
