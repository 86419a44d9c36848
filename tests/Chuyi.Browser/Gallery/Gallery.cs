using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Chuyi.Functions.People;
using Chuyi.Rehearsals;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>
/// Pages shown in both languages, one after the other, as a round goes by. Each picture is named after the component of
/// its page, and its state.
/// </summary>
internal sealed partial class Gallery : IAsyncDisposable
{
    private readonly Service service;
    private readonly IReadOnlyDictionary<string, IPage> pages;
    private readonly ConcurrentDictionary<IPage, IResponse> answers = [];
    private readonly ConcurrentQueue<string> wrong = [];
    private readonly HashSet<string> paths = [];
    private readonly HashSet<string> names = [];
    private readonly ConcurrentDictionary<string, string> sources = new(StringComparer.Ordinal);

    private Gallery(Service service, IReadOnlyDictionary<string, IPage> pages) => (this.service, this.pages) = (service, pages);

    private ImmutableHashSet<string> typed = [];

    /// <summary>What people have typed so far: it may be of another language than the page.</summary>
    public IReadOnlyCollection<string> Typed => typed;

    /// <summary>Tells of more that people have typed, in both languages at the same time if need be.</summary>
    public void AddTyped(IEnumerable<string> texts) => ImmutableInterlocked.Update(ref typed, (known, more) => known.Union(more), texts);

    /// <summary>What is wrong with the pages shown.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    /// <summary>The addresses that were shown.</summary>
    public IReadOnlyCollection<string> Paths => paths;

    /// <summary>The components that were shown.</summary>
    public IReadOnlySet<string> Components => names.Select(name => name.Split('.')[0]).ToHashSet();

    public static async Task<Gallery> Open(ChromiumFixture chromium, Service service)
    {
        var pages = new Dictionary<string, IPage>();
        foreach (var language in new[] { "zh", "en" })
            pages[language] = await (await chromium.Open(language, service.Address.AbsoluteUri)).NewPageAsync();
        var gallery = new Gallery(service, pages);
        foreach (var page in pages.Values)
            gallery.Watch(page);
        return gallery;
    }

    /// <summary>Shows a page in both languages, to somebody or to anybody.</summary>
    /// <param name="name">Its component, and after a dot its state.</param>
    /// <param name="doing">What is done on the page before it is looked at.</param>
    public async Task Show(string name, string path, Seat? seat = null, Func<IPage, Task>? doing = null)
    {
        names.Add(name);
        paths.Add(path);
        var found = await Task.WhenAll(
            pages.Select(async one =>
            {
                // What moves while it loads, and what it weighs, is seen on a wide screen in Chinese and in the hand in English.
                if (one.Key == "en")
                    await one.Value.Hold();
                await Go(one.Value, path, seat);
                if (doing is not null)
                    await doing(one.Value);
                return await Look(name, one.Key, one.Value);
            })
        );
        Found(found.SelectMany(f => f));
    }

    /// <summary>Shows a page to those who see it in dark colours, in more contrast, in colours of their own, or in large type.</summary>
    public async Task ShowEverySide(string name, string path, Func<IPage, Task>? doing = null)
    {
        var page = pages["zh"];
        foreach (var (side, media) in Sides)
        {
            await page.EmulateMediaAsync(media);
            await Go(page, path + (side == Large ? "?text=large" : ""), null);
            if (doing is not null)
                await doing(page);
            Found(await Sight.Of(page, $"{name}-{side}", Typed));
        }
    }

    private const string Large = "large";

    private static readonly IReadOnlyList<(string Side, PageEmulateMediaOptions Media)> Sides =
    [
        ("dark", new() { ColorScheme = ColorScheme.Dark }),
        ("dark-contrast", new() { ColorScheme = ColorScheme.Dark, Contrast = Contrast.More }),
        ("contrast", new() { ColorScheme = ColorScheme.Null, Contrast = Contrast.More }),
        ("forced", new() { Contrast = Contrast.Null, ForcedColors = ForcedColors.Active }),
        (Large, new() { ForcedColors = ForcedColors.Null }),
    ];

    /// <summary>Looks at what is in front of somebody who came there by themselves.</summary>
    public async Task ShowNow(string name, string language)
    {
        names.Add(name);
        Found(await Look(name, language, pages[language]));
    }

    /// <summary>Takes a picture of a part of a page for the README.</summary>
    public async Task Picture(string name, string path, Seat seat, string language, int width, string part)
    {
        if (!Artifacts.WithPictures)
            return;
        var page = pages[language];
        await page.SetViewportSizeAsync(width, 900);
        await Go(page, path, seat);
        await page.Locator(part).ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Artifacts.Pictures, name + ".png") });
    }

    /// <summary>Does something on a page that cannot be done twice.</summary>
    /// <returns>Where it led.</returns>
    public async Task<string> Do(string path, Seat? seat, Func<IPage, Task> doing)
    {
        var page = pages["zh"];
        await Go(page, path, seat);
        await doing(page);
        await service.Clock.SettleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The same in each language, one after the other.</summary>
    public async Task Each(Func<string, IPage, Task> doing)
    {
        foreach (var (language, page) in pages)
        {
            await page.Context.ClearCookiesAsync();
            await doing(language, page);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await File.AppendAllLinesAsync(Path.Combine(Artifacts.Pages, "wrong.txt"), wrong);
        foreach (var page in pages.Values)
            await page.Context.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> Look(string name, string language, IPage page)
    {
        var source = await answers[page].TextAsync();
        await File.WriteAllTextAsync(Path.Combine(Artifacts.Pages, $"{name}-{language}.html"), source);
        // A state that looks like another was not reached.
        var first = sources.GetOrAdd(Marks().Replace(source, ""), name);
        return
        [
            .. first == name ? [] : new[] { $"{name}-{language} is the same as {first}" },
            .. await Sight.Of(page, $"{name}-{language}", Typed, AxeAt(name, language)),
        ];
    }

    // Every state of a page in Chinese on a wide screen, and one state of each in English on a phone.
    private int? AxeAt(string name, string language) =>
        language == "zh" ? Sight.Wide
        : names.Count(one => one.Split('.')[0] == name.Split('.')[0]) == 1 ? Sight.Phone
        : null;

    // Every form has one of its own.
    [GeneratedRegex("name=\"form\" value=\"[^\"]*\"")]
    private static partial Regex Marks();

    private async Task Go(IPage page, string path, Seat? seat)
    {
        await page.Context.ClearCookiesAsync();
        if (seat is not null)
            await service.Sit(page, seat);
        await page.Go(path);
    }

    // That an answer was a refusal is what the page itself says.
    private void Found(IEnumerable<string> more)
    {
        foreach (var one in more)
            wrong.Enqueue(one);
    }

    private void Watch(IPage page)
    {
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                wrong.Enqueue($"{page.Url}: {said.Text}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400)
                answers[page] = answer;
        };
        page.PageError += (_, error) => wrong.Enqueue($"{page.Url}: {error}");
    }
}
