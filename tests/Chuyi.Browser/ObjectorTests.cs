using Chuyi.Functions.Applications;
using Chuyi.Functions.PublicNotice;
using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>An objector from the notice to the decision: on a telephone, by keyboard alone.</summary>
public class ObjectorTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Email = "wang@example.org",
        Text = "该校申报材料中的就业数据与公开年报不一致，请予核查。",
        Finding = "经核查，就业数据与年报一致。";

    [Theory]
    [InlineData("zh", "还差一步", "不成立")]
    [InlineData("en", "one step is left", "Dismissed")]
    public async Task An_objector_objects_confirms_the_contact_and_reads_the_decision(string language, string left, string decided)
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Confirmed();
        await service.Until(3, 24);
        await using var context = await chromium.Open(language, service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await page.Hold();

        await page.Go("/notices/" + Call.Id);
        await page.LookInHand($"objector-notice-{language}");
        await page.Enter("#list a");
        await page.Write("input[name=name]", "王五");
        await page.Write("input[name=email]", Email);
        await page.Write("textarea[name=text]", Text);
        await page.Enter("#objection button");
        Assert.Contains(left, await page.InnerTextAsync("#confirmed"), StringComparison.Ordinal);
        var code = await page.InnerTextAsync("#code");
        await page.LookInHand($"objector-lodged-{language}");
        await service.Clock.SettleAsync();

        var link = service.Letter(Email, "objection-contact").Link();
        await page.Go(link);
        await page.LookInHand($"objector-link-{language}");
        await page.Write("input[name=code]", code);
        await page.Enter("#code button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();
        Assert.Equal(nameof(ObjectionStage.Verified), await page.GetAttributeAsync("#stage", "data-stage"));
        Assert.Contains(Text, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.LookInHand($"objector-verified-{language}");

        var objection = (await call.Round()).OpenObjections.Single().Objection;
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = false, Reason = Finding }));
        Assert.Contains(Finding, service.Letter(Email, "objection-decided").TextBody, StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal(decided, await page.InnerTextAsync("#stage"));
        Assert.Contains(Finding, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.LookInHand($"objector-decided-{language}");
        Assert.Equal(Standing.Proposed, (await service.State<ApplicationState>("A.甲校")).Place?.Standing);
        Assert.Empty(wrong);
    }
}
