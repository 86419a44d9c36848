using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Chuyi.Functions.Web;

/// <summary>What people wrote, and names that stand in one language only, on a page of the other.</summary>
public static partial class Written
{
    /// <summary>The text, with what is Chinese in it marked as such on an English page: it is read out, and broken, as Chinese.</summary>
    public static RenderFragment Mark(string? text, string language) =>
        builder =>
        {
            var end = 0;
            foreach (var run in language == "en" && text is not null ? Chinese().Matches(text) : Enumerable.Empty<Match>())
            {
                builder.AddContent(0, text![end..run.Index]);
                builder.OpenElement(1, "span");
                builder.AddAttribute(2, "lang", "zh-CN");
                builder.AddContent(3, run.Value);
                builder.CloseElement();
                end = run.Index + run.Length;
            }
            builder.AddContent(4, text?[end..]);
        };

    /// <summary>The language of a text that cannot be marked in part, if it is not that of the page.</summary>
    public static string? LanguageOf(string text, string language) => language == "en" && Chinese().IsMatch(text) ? "zh-CN" : null;

    // Ideographs, those of two code units too, and the punctuation that goes with them.
    private const string Signs = @"\u2E80-\u2FDF\u3000-\u303F\u3400-\u9FFF\uD840-\uD88F\uDC00-\uDFFF\uFF00-\uFFEF";

    // From the first Chinese character to the last one, with the digits and blanks in between: 湘教通〔2026〕88号.
    [GeneratedRegex($"[{Signs}]+(?:[0-9 .-]*[{Signs}]+)*")]
    private static partial Regex Chinese();
}
