using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A department from the letter to its answer: on a telephone, by keyboard alone.</summary>
public class DepartmentTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Reason = "乙校单位全称有误，请核对。";

    [Theory]
    [InlineData("zh", "会签已完成")]
    [InlineData("en", "You have signed the list")]
    public async Task A_department_reads_the_list_checks_its_hash_and_signs(string language, string done)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await ToBeSigned(service);
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        var letter = service.Letter("education@example.org", "signature-request");

        await Open(page, letter.Link(), language);
        Assert.Contains("甲校", await page.InnerTextAsync("#list"), StringComparison.Ordinal);
        await page.TabTo(".checksum summary");
        await page.Keyboard.PressAsync("Enter");
        var hash = (await page.InnerTextAsync(".checksum code")).Split(' ')[^1];
        Assert.Equal((await call.Round()).ListHash, hash);
        Assert.Contains(hash, letter.TextBody, StringComparison.Ordinal);
        await page.LookInHand($"signature-{language}");

        await Choose(page, "sign");
        await page.Enter("#answer button");
        await page.LookInHand($"signature-sure-{language}");
        // Who thinks better of it goes back, and nothing has happened.
        await page.Enter("#sure a");
        Assert.Equal(SignOffStage.Asked, (await service.State<SignOffState>(Signature("education"))).Stage);
        await Choose(page, "sign");
        await page.Enter("#answer button");
        await page.Enter("#sure button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();

        Assert.Contains(done, await page.InnerTextAsync("#confirmed"), StringComparison.Ordinal);
        Assert.False(await page.Locator("#answer").IsVisibleAsync());
        await page.LookInHand($"signature-signed-{language}");
        Assert.Equal(["education"], (await call.Round()).Signed);
        Assert.NotNull(service.Letter("education@example.org", "signature-receipt"));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_department_returns_the_list_and_says_why(string language)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = await ToBeSigned(service);
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await Open(page, service.Letter("finance@example.org", "signature-request").Link(), language);

        await Choose(page, "return");
        await page.Enter("#answer button");
        // Without a reason it is not returned: the way leads to the field, and what was chosen stays.
        await page.LookInHand($"signature-refused-{language}");
        await page.TabTo("#not-taken a");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("reason", await page.EvaluateAsync<string>("document.activeElement.name"));
        Assert.True(await page.IsCheckedAsync("input[value=return]"));
        await page.Keyboard.InsertTextAsync(Reason);
        await page.Enter("#answer button");
        Assert.Contains(Reason, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.LookInHand($"signature-return-sure-{language}");
        await page.Enter("#sure button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();

        await page.Locator("#ended").WaitForAsync();
        Assert.Contains(Reason, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.LookInHand($"signature-returned-{language}");
        Assert.Equal((RoundStage.Ranked, Reason), ((await call.Round()).Stage, (await call.Round()).Returned?.Reason));
        // The other department's link is over, and says why.
        await page.Go(service.Letter("education@example.org", "signature-request").Link());
        await page.Locator(".refusal").WaitForAsync();
        await page.LookInHand($"signature-over-{language}");
        // The browser itself notes the answers 4xx.
        Assert.All(wrong, said => Assert.Contains("status of 4", said, StringComparison.Ordinal));
    }

    private static async Task<Call> ToBeSigned(Service service)
    {
        var call = new Call(service) { Numbers = RoundNumbers.Default(quota: 2, reserve: 1, panel: 3) };
        await call.Confirmed();
        await service.Until(3, 31);
        return call;
    }

    private static async Task Open(IPage page, string link, string language)
    {
        await page.Hold();
        await page.Go(link);
        await page.LookInHand($"signature-link-{language}");
        await page.Write("input[name=code]", "4321");
        await page.Enter("#code button");
    }

    // Keys lead to the first answer, and arrows on to the others.
    private static async Task Choose(IPage page, string answer)
    {
        await page.TabTo("input[name=answer]");
        await page.Keyboard.PressAsync("Space");
        while (!await page.IsCheckedAsync($"input[value={answer}]"))
            await page.Keyboard.PressAsync("ArrowDown");
    }

    private static string Signature(string department) => CaseId.SignOff(Call.Id, department, 1);
}
