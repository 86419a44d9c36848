using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Going through pages as a person does, and looking at each on a wide and on a narrow screen.</summary>
internal static class Looking
{
    private static readonly int[] Widths = [390, 1280];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // In the page itself: a second page for its conclusions, as the library's own runner opens, takes two seconds each time.
    private const string SeriousViolations = """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations
          .filter(violation => ['serious', 'critical'].includes(violation.impact))
          .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.map(node => node.html).join(', ')}`)
        """;

    /// <summary>A page, and what its console says to be wrong: errors of scripts, and what the content security policy forbids.</summary>
    public static async Task<(IPage Page, List<string> Wrong)> Watched(this IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                wrong.Add($"{said.Location}: {said.Text}");
        };
        page.PageError += (_, error) => wrong.Add(error);
        return (page, wrong);
    }

    public static Task Press(this IPage page, string button) => page.Leave(() => page.ClickAsync(button));

    /// <summary>Marks the page and waits for one that is not marked.</summary>
    public static async Task Leave(this IPage page, Func<Task> how)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await how();
        await page.Locator("html:not([data-left]) main").WaitForAsync();
    }

    /// <summary>Keeps pictures, and asks axe and the ruler whether everybody can use the page.</summary>
    public static async Task Look(this IPage page, string name)
    {
        await page.EvaluateAsync(Axe);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}-{width}.png"),
                    FullPage = true,
                }
            );
            var violations = await page.EvaluateAsync<string[]>(SeriousViolations);
            Assert.True(violations.Length == 0, $"{name} at {width}: {string.Join('\n', violations)}");
            Assert.True(
                await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"),
                $"{name} scrolls sideways at {width}."
            );
        }
    }
}
