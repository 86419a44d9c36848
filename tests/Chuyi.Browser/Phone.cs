using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>A page in the hand: as wide as a telephone, whatever it was looked at in between.</summary>
internal static class Phone
{
    private const int Width = 390,
        Height = 844;

    public static Task Hold(this IPage page) => page.SetViewportSizeAsync(Width, Height);

    /// <summary>Looks at a page on every screen, and goes on where one was.</summary>
    public static async Task LookInHand(this IPage page, string name)
    {
        await page.Look(name);
        await page.Hold();
    }
}
