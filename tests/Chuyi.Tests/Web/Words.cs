using System.Text.RegularExpressions;

namespace Chuyi.Tests.Web;

/// <summary>What no reader should meet in a sentence, whatever page, letter or document it stands in.</summary>
internal static partial class Words
{
    /// <summary>What is wrong with a text of a language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="typed">What people have typed, which may be of any language.</param>
    public static IEnumerable<string> WrongIn(string text, string language, IEnumerable<string> typed)
    {
        var wrong = new List<string>();
        void Found(string what, Regex pattern, string where) => wrong.AddRange(pattern.Matches(where).Select(m => $"{what} “{m.Value}”"));
        Found("nested quotation marks", Nested(), text);
        foreach (var one in typed.OrderByDescending(t => t.Length))
            text = text.Replace(one, "·", StringComparison.Ordinal);
        text = Addresses().Replace(text, "·");
        Found("an id", Id(), text);
        Found("a hash", Hash(), text);
        Found("seconds", Seconds(), text);
        text = Names().Replace(text, "·");
        Found("a raw name", RawName(), text);
        Found(language == "en" ? "Chinese" : "English", language == "en" ? Chinese() : English(), text);
        return wrong;
    }

    // What one follows or quotes whole: addresses, files, and the number of a fault.
    [GeneratedRegex(
        """
            https?://\S+ | [\w.+-]+@[\w.-]+\.\w+ | [\w.+-]+\.(?:example|org|com|net|cn|cc|tw)\b(?:/\S*)?
            | [^\s“”《》（）(]+\.(?:pdf|docx|xlsx|png|jpe?g|ofd|csv|json|ndjson)\b
            | \b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Addresses();

    // Names and abbreviations that are the same in both languages: formats, programs, units of size, the numbers of
    // certificates and receipts, the codes of experts, and a hash by its first digits.
    [GeneratedRegex(
        """
            \b(?:CY|HZ)-[\w-]+ | \b[A-Z\d]{12}\b | \b[A-Z]?\d+[A-Z]?\b | \b[0-9a-f]{16}…
            | (?i:\b(?:PDF|DOCX|XLSX|PPTX|ZIP|OFD|PNG|JPE?G|TIFF?|WEBP|HEIC|MP4|CSV|NDJSON|JSON|OCEL|XML|QR|SHA-256|RFC|WCAG|AA)\b)
            | \b(?:Excel|JavaScript|https?|Chuyi|KB|MB|GB|B|ID)\b
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Names();

    [GeneratedRegex("“[^”]*“")]
    private static partial Regex Nested();

    [GeneratedRegex(@"\b(?:[A-Z][a-z]+){2,}\b|\b[a-z]+[A-Z]\w*\b")]
    private static partial Regex RawName();

    [GeneratedRegex(@"(?<![\w.@])[ACDGKOPRSU]\.[\p{L}\d][\w.-]*")]
    private static partial Regex Id();

    // A sentence may tell one by its first digits and “…”; all of it is not read, but compared.
    [GeneratedRegex(@"\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}\b(?!…)")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\b\d{1,2}:\d\d:\d\d")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}，。；：！？、（）《》〔〕]+")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2,}(?: [A-Za-z]+)*")]
    private static partial Regex English();
}
