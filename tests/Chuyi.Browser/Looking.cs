using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Going through pages as a person does, and looking at each.</summary>
internal static class Looking
{
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

    /// <summary>
    /// Opens a page, whatever the one before is doing: what is being recorded asks for itself again, and would take its place.
    /// </summary>
    public static async Task Go(this IPage page, string path)
    {
        await page.GotoAsync("about:blank");
        await page.GotoAsync(path);
    }

    /// <summary>
    /// Waits until something holds on the page. Asked from outside: what waits inside evaluates text at every turn after
    /// the first, which the content security policy forbids.
    /// </summary>
    public static async Task Until(this IPage page, string holds, object? given = null)
    {
        for (var left = 300; !await page.EvaluateAsync<bool>(holds, given); left--)
        {
            Assert.True(left > 0, $"Never on {page.Url}: {holds}");
            await Task.Delay(100);
        }
    }

    public static Task Press(this IPage page, string button) => page.Leave(() => page.ClickAsync(button));

    /// <summary>Marks the page and waits for one that is not marked.</summary>
    public static async Task Leave(this IPage page, Func<Task> how)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await how();
        await page.Locator("html:not([data-left]) main").WaitForAsync();
    }

    /// <summary>Asks whether everybody can use the page in dark colours and in large type too.</summary>
    public static async Task LookEverySide(this IPage page, string name)
    {
        await page.Look(name);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.Look(name + "-dark");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.Press(".who a[href*='text=large']");
        await page.Look(name + "-large");
        await page.Press(".who a[href*='text=normal']");
    }

    /// <summary>Asks whether everybody can use the page.</summary>
    public static async Task Look(this IPage page, string name)
    {
        var wrong = await Sight.Of(page, name);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
