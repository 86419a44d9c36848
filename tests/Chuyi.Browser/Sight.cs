using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>
/// A page looked at on wide and on narrow screens: axe, the ruler and the scales say what is wrong with it, and pictures
/// are kept if they are asked for.
/// </summary>
internal static class Sight
{
    public const int Wide = 1280,
        Phone = 390;

    // 320 is a small phone, and what a screen of 1280 shows at 400 %; 640 what it shows at 200 %.
    private static readonly int[] Narrow = [640, 320];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // In the page itself: a second page for its conclusions, as the library's own runner opens, takes two seconds each time.
    // A frame in a form that is only shown (disabled) can be scrolled with the keyboard, and axe takes it for disabled.
    // What is being recorded is asked for again after three seconds, for who has no script too; never where one may be typing.
    private const string Violations = """
        async () => (await axe.run({
          resultTypes: ['violations'],
          rules: {
            'meta-refresh': { enabled: document.querySelector('main :is(input:not([type=hidden]), select, textarea)') !== null },
            'scrollable-region-focusable': { enabled: document.querySelector('fieldset[disabled] .scroll') === null },
          },
        })).violations
          .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.map(node => node.html).join(', ')}`)
        """;

    // What moved after it was painted, what was loaded and from where. Uploads go to storage, and are no part of the page.
    private const string Loading = """
        async () => {
          const moved = await new Promise(told => {
            let sum = 0;
            new PerformanceObserver(list => {
              for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => told(sum), 50);
          });
          const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .filter(part => !['fetch', 'xmlhttprequest'].includes(part.initiatorType));
          const bytes = parts.reduce((sum, part) => sum + part.encodedBodySize, 0);
          return [
            ...moved < 0.02 ? [] : [`moves by ${moved} while it loads`],
            ...bytes < 100 * 1024 ? [] : [`weighs ${bytes} bytes`],
            ...parts.filter(part => new URL(part.name).origin !== location.origin).map(part => `loads ${part.name}`),
          ];
        }
        """;

    private const string Overflow = """
        () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.scroll'))
          .slice(0, 3).map(part => part.outerHTML.slice(0, 120)).concat(`${document.scrollingElement.scrollWidth}`)
        """;

    private const string RowsCutOff = """
        () => [...document.querySelectorAll('.scroll:has(> .rows)')].filter(frame => frame.scrollWidth > frame.clientWidth)
          .map(frame => frame.firstElementChild.id)
        """;

    /// <summary>What is wrong with a page.</summary>
    /// <param name="name">Of the page and its state, and the language.</param>
    /// <param name="typed">What people have typed: it may be of another language than the page.</param>
    /// <param name="axeAt">On how wide a screen axe is asked; null for not at all.</param>
    public static async Task<IReadOnlyList<string>> Of(
        IPage page,
        string name,
        IReadOnlyCollection<string>? typed = null,
        int? axeAt = Wide
    )
    {
        var wrong = new List<string>();
        void Found(IEnumerable<string> what) => wrong.AddRange(what.Select(one => $"{name} {one}"));
        Found(await page.EvaluateAsync<string[]>(Loading));
        if (typed is not null)
            Found(await PageWords.WrongOn(page, typed));
        if (Artifacts.WithPictures)
            await KeepPictures(page, name);
        if (axeAt is { } screen)
        {
            await page.SetViewportSizeAsync(screen, 900);
            await page.EvaluateAsync(Axe);
            Found(await page.EvaluateAsync<string[]>(Violations));
        }
        foreach (var width in Narrow)
        {
            await page.SetViewportSizeAsync(width, 900);
            Found((await page.EvaluateAsync<string[]>(Overflow)).Select(part => $"scrolls sideways at {width}: {part}"));
            Found((await page.EvaluateAsync<string[]>(RowsCutOff)).Select(table => $"cuts off rows at {width}: {table}"));
        }
        await page.SetViewportSizeAsync(Wide, 900);
        return wrong;
    }

    private static async Task KeepPictures(IPage page, string name)
    {
        foreach (var width in new[] { Phone, Wide })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(Artifacts.Screenshots, $"{name}-{width}.png"), FullPage = true }
            );
        }
    }
}
