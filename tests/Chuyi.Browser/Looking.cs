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
