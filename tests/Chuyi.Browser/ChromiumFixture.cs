using Chuyi.Browser;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace Chuyi.Browser;

/// <summary>Debian's Chromium.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        await Task.Run(() => Debian.Has(Path, "chromium", "fonts-noto-cjk"));
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync();
    }

    public Task<IBrowserContext> Open(string language, string site, bool withScript = true, bool isPhone = false) =>
        Open(browser!, language, site, withScript, isPhone);

    /// <summary>A browser that nobody else uses, to be killed.</summary>
    public Task<IBrowser> LaunchAsync() =>
        playwright!.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );

    public static Task<IBrowserContext> Open(
        IBrowser browser,
        string language,
        string site,
        bool withScript = true,
        bool isPhone = false
    ) =>
        browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site,
                Locale = language == "en" ? "en-GB" : "zh-CN",
                JavaScriptEnabled = withScript,
                HasTouch = isPhone,
                IsMobile = isPhone,
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
