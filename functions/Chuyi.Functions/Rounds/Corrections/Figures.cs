using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// The figures in a text, whether written in digits or in words, in their order: a figure that changes its place says something else.
/// Where it is unclear whether a character is a figure (双, 半) it counts as one: a correction can keep it.
/// </summary>
public static class Figures
{
    private const string Chinese = "零一二三四五六七八九十百千万亿两半双倍",
        Accounting = "〇壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兩",
        Plain = "零一二二三三四五六六七八九十百千万亿两",
        Percent = "%‰";

    // 统一, 万一: no figure, unless one stands beside it (五万一千).
    private const string NoFigures = "进一步 一次性 统一 一致 一般 一并 一律 一定 一旦 一些 一起 一直 唯一 万一 十分";

    private const string English =
        " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
        + "dozen dozens half halves quarter quarters third thirds first second fourth fifth sixth seventh eighth ninth tenth "
        + "once twice thrice double triple percent ";

    /// <summary>All of them: 近3年 and 近 ３ 年 have the same.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var plain = string.Concat(CompatibleText.Normal(text).Select(OneWay));
        var found = new List<string>();
        for (var at = 0; at < plain.Length; )
        {
            var none = NoFigures.Split(' ').FirstOrDefault(word => IsAlone(plain, at, word));
            var word = none ?? plain.Substring(at, Length(plain, at));
            if (none is null && IsFigure(word))
                found.Add(word);
            at += word.Length;
        }
        return found;
    }

    private static bool IsFigure(string word) =>
        char.IsNumber(word[0])
        || Chinese.Contains(word[0])
        || Percent.Contains(word[0])
        || English.Contains($" {word} ", StringComparison.Ordinal);

    // What begins there and belongs together: digits with what stands within them, characters, or a word.
    private static int Length(string text, int at) =>
        char.IsNumber(text[at]) ? Digits(text, at) - at
        : Chinese.Contains(text[at]) ? Run(text, at, Chinese.Contains)
        : char.IsAsciiLetter(text[at]) ? Run(text, at, char.IsAsciiLetter)
        : 1;

    private static int Digits(string text, int at)
    {
        while (at < text.Length && (char.IsNumber(text[at]) || (".,:/".Contains(text[at]) && IsNumber(text, at + 1))))
            at++;
        return at;
    }

    private static int Run(string text, int at, Func<char, bool> belongs) => text.Skip(at).TakeWhile(belongs).Count();

    private static bool IsNumber(string text, int at) => at < text.Length && char.IsNumber(text[at]);

    private static bool IsAlone(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        && (at == 0 || !(Chinese + "分第").Contains(text[at - 1]))
        && (at + word.Length == text.Length || !Chinese.Contains(text[at + word.Length]));

    // Characters as accounts have them are plain ones, and large letters small ones.
    private static char OneWay(char c) => Accounting.IndexOf(c) is >= 0 and var at ? Plain[at] : char.ToLowerInvariant(c);
}
