using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Where the staff has to have an authenticator, who has none sets it up on the way in.</summary>
public sealed class RequiredFactorTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    [Fact]
    public async Task The_page_on_which_it_is_set_up_can_be_read_and_used()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount(), ("Chuyi:StaffSecondFactor", "required"));
        await using var gallery = await Gallery.Open(chromium, service);
        gallery.AddTyped(["TOTP", "某人", "楚"]);
        await gallery.Each(
            async (language, page) =>
            {
                const string Officer = Rehearsals.Service.OfficeEmail;
                await page.GotoAsync("/sign-in");
                await page.FillAsync("input[name=email]", Officer);
                await page.Press("#sign-in button");
                await service.Clock.SettleAsync();
                await page.FillAsync(
                    "input[name=code]",
                    service.Letter(Officer, "sign-in-code").Code(Functions.People.AccountRules.CodeDigits)
                );
                await page.Press("#code button");
                await gallery.ShowNow("SecondFactorPage.required", language);
            }
        );

        Assert.True(gallery.Wrong.Count == 0, string.Join("\n", gallery.Wrong));
    }
}
