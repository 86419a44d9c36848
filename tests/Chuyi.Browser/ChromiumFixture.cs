using System.Diagnostics;
using Chuyi.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace Chuyi.Browser;

/// <summary>Debian's Chromium. As root on a machine that lacks it, it is installed; otherwise the message says what is missing.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            await Install();
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync();
    }

    public Task<IBrowserContext> Open(string language, string site, bool withScript = true) => Open(browser!, language, site, withScript);

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

    public static Task<IBrowserContext> Open(IBrowser browser, string language, string site, bool withScript = true) =>
        browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site,
                Locale = language == "en" ? "en-GB" : "zh-CN",
                JavaScriptEnabled = withScript,
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static async Task Install()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            throw new InvalidOperationException(
                "The browser tests need Chromium: install it as /usr/bin/chromium (Debian: apt-get install chromium fonts-noto-cjk)."
            );
        foreach (var arguments in new[] { "update -qq", "install -y -qq chromium fonts-noto-cjk" })
        {
            using var apt = Process.Start(
                new ProcessStartInfo("apt-get", arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } }
            )!;
            await apt.WaitForExitAsync();
        }
        if (!File.Exists(Path))
            throw new InvalidOperationException("Chromium could not be installed by apt-get; install it as /usr/bin/chromium.");
    }
}
