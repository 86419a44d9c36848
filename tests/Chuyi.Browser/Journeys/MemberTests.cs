using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>A member of a consortium from the letter to its answer, on a telephone.</summary>
public class MemberTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private static readonly Member Firm = Consortium.Member("枫林精密机械有限公司", MemberType.Enterprise);

    [Fact]
    public async Task A_member_reads_what_it_is_to_do_and_confirms()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service) { Designates = CategorySubject.Consortium, SubjectOf = _ => Consortium.Of([Firm]) };
        await Consortium.Know(service, "甲校", [Firm]);
        await call.Open();
        await call.Submit("甲校");
        await using var context = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (page, wrong) = await context.Watched();
        await page.Hold();

        await page.Go(service.Letter("m0@example.org", "membership-request").Link());
        await page.FillAsync("input[name=code]", "0000");
        await page.Press("#code button");
        Assert.Contains("提供岗位", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.LookInHand("membership-zh");
        await page.CheckAsync("#answer input[value=confirm]");
        await page.Press("#answer button");
        await service.Clock.SettleAsync();
        await page.ReloadAsync();

        Assert.Equal("Confirmed", await page.GetAttributeAsync("#stage", "data-stage"));
        Assert.Equal(Firm.Name, Assert.Single((await service.State<ApplicationState>("A.甲校")).Memberships.Confirmed).Name);
        Assert.False(await page.Locator("#answer").IsVisibleAsync());
        Assert.Empty(wrong);
    }
}
