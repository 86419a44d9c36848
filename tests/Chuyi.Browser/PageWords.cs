using Chuyi.Tests.Web;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <summary>The words of a page: each text in the language that its element says it is of.</summary>
internal static class PageWords
{
    // The title is that of the heading, and a letter in the mailbox is in both languages. What is typed into fields is no part
    // of the page's own words; neither is what is there to be compared, or for who runs the service.
    private const string Texts = """
        words => {
          const found = [];
          const add = (element, text) => {
            const others = 'title, script, noscript, style, code, pre, textarea, blockquote, .technical, .typed dd, [data-letter]';
            if (element.closest(others) || !text.trim()) return;
            found.push([text.trim(), element.closest('[lang]').lang.slice(0, 2)]);
          };
          for (let walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT); walk.nextNode(); )
            add(walk.currentNode.parentElement, walk.currentNode.data);
          for (const name of ['aria-label', 'placeholder', 'title', 'alt', ...words])
            for (const element of document.querySelectorAll(`[${name}]`)) add(element, element.getAttribute(name));
          return found;
        }
        """;

    /// <summary>What is wrong with the words of a page.</summary>
    public static async Task<IReadOnlyList<string>> WrongOn(IPage page, IReadOnlyCollection<string> typed)
    {
        var own = (await page.EvaluateAsync<string>("document.documentElement.lang"))[..2];
        return
        [
            .. from found in await page.EvaluateAsync<string[][]>(Texts, ScriptWords.Names)
            from wrong in found[1] == own ? Words.WrongIn(found[0], own, typed.Where(IsLatin)) : Foreign(found[0], typed)
            select $"has {wrong} in “{found[0]}”",
        ];
    }

    // Of another language is what people typed, what has only that name, and the way to the page in that language. A number
    // may stand before it.
    private static IEnumerable<string> Foreign(string text, IReadOnlyCollection<string> typed)
    {
        var name = text.TrimStart([.. "0123456789 "]);
        return text is "中文" or "English" || typed.Any(t => t.Contains(name, StringComparison.Ordinal))
            ? []
            : ["words of the other language"];
    }

    private static bool IsLatin(string text) => text.All(char.IsAscii);
}
