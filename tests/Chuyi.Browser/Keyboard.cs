using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <summary>Going through pages by keyboard alone.</summary>
internal static class Keyboard
{
    private const int MostSteps = 120;
    private const string IsThere = "selector => document.activeElement.matches(selector)";

    /// <summary>Goes on from where one is, until one is there.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        for (var steps = 0; !await page.EvaluateAsync<bool>(IsThere, selector); steps++)
        {
            Assert.True(steps < MostSteps, $"No key leads to {selector} of {page.Url}");
            await page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>Writes over what is in a field.</summary>
    public static async Task Write(this IPage page, string field, string text)
    {
        await page.TabTo(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Presses a button, which leads to another page.</summary>
    public static async Task Enter(this IPage page, string button)
    {
        await page.TabTo(button);
        await page.Leave(() => page.Keyboard.PressAsync("Enter"));
    }
}
