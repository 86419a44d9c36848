using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>
/// A mail scanner that is a browser: it opens the link of a letter, follows where that leads, lets scripts run, follows every link and
/// presses every button, also those that a page would not let anybody press yet. It has no code.
/// </summary>
public class ScannerTests(AzuriteFixture azurite, ChromiumFixture chromium)
{
    private const string Buttons = "button, input[type=submit]",
        Links = "a[href^='/']";

    /// <summary>Milliseconds after which what was pressed has begun.</summary>
    private const int Begins = 300;

    // More often than wrong codes lock a link.
    private const int Rounds = StoredLink.MaxWrongCodes + 2;

    [Fact]
    public async Task A_scanner_that_runs_scripts_and_presses_everything_takes_nothing_from_the_expert()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校", "丙校");
        await call.Draw();
        var expert = (await call.Round()).Panel[0];
        var (duty, link) = (CaseId.Parse(Call.Duty(expert)), service.Letter($"e{expert[1..]}@example.org", "invitation").Link());
        var before = await Standing(service, duty, link);

        var pressed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            // As if nobody had come before.
            await using var context = await chromium.Open(round % 2 == 0 ? "zh" : "en", service.Address.AbsoluteUri);
            pressed += await Scan(context, link, withLinks: round == 0);
            var page = await context.NewPageAsync();
            var answer = await page.GotoAsync("/duties/" + duty);
            Assert.NotEqual(200, answer!.Status);
        }
        await service.Clock.SettleAsync();

        Assert.InRange(pressed, Rounds, int.MaxValue);
        Assert.Equal(before, await Standing(service, duty, link));

        // The expert comes, and nothing was answered for them.
        await using var own = await chromium.Open("zh", service.Address.AbsoluteUri);
        var (desk, wrong) = await own.Watched();
        await desk.Go(link);
        await desk.FillAsync("input[name=code]", "000" + expert[1..]);
        await desk.Press("#code button");
        await desk.CheckAsync("input[value=accept]");
        await desk.Press("#answer button");
        await service.Clock.SettleAsync();
        Assert.Equal(DutyStage.Reviewing, (await service.State<DutyState>(duty)).Stage);
        Assert.Empty(wrong);
    }

    // What stands of the link, what was recorded, and what was sent.
    private static async Task<string> Standing(Service service, CaseId duty, string link)
    {
        var row = (await service.Get<LinkStore>().Find(link.Split("/links/")[1]))!;
        var events = await service.Ask(() => service.Events.Events(duty));
        return $"{row.WrongCodes} {row.OpenedAt} {row.Revoked} {row.Until:O}; {events.Count} events; "
            + $"{Directory.GetFiles(service.Mail).Length} letters";
    }

    // How many buttons it pressed; a link leads where it has led before. Each on a page of its own, so that nothing it began before
    // takes its place.
    private static async Task<int> Scan(IBrowserContext context, string link, bool withLinks)
    {
        var (buttons, links) = (0, 0);
        await On(
            context,
            link,
            async page =>
            {
                buttons = await page.Locator(Buttons).CountAsync();
                links = await page.Locator(Links).CountAsync();
            }
        );
        // One that a script has hidden or disabled is pressed as well, and a field that has to be filled in stops nothing.
        const string Press = """
            ([which, at]) => {
              for (const form of document.forms) form.noValidate = true;
              const one = document.querySelectorAll(which)[at];
              one.disabled = false;
              one.click();
            }
            """;
        for (var at = 0; at < buttons; at++)
            await On(context, link, page => page.EvaluateAsync(Press, new object[] { Buttons, at }));
        for (var at = 0; withLinks && at < links; at++)
            await On(context, link, page => page.EvaluateAsync(Press, new object[] { Links, at }));
        return buttons;
    }

    private static async Task On(IBrowserContext context, string link, Func<IPage, Task> does)
    {
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.GotoAsync(link);
        // What scripts load has been loaded.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await does(page);
        // What it began is under way, and comes to its end.
        await page.WaitForTimeoutAsync(Begins);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.CloseAsync();
    }
}
