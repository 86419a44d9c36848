using System.Globalization;
using System.Text;
using Chuyi.History.Verification;

namespace Chuyi.Verify;

/// <summary>Tells a report: the verdict, an answer to each question, the details.</summary>
internal static class Telling
{
    private static readonly string[] Questions = ["内容 content", "缺漏 completeness", "公钥 key", "接续 continuity"];

    public static async Task TellAsync(TextWriter output, VerifyReport report)
    {
        await SayAsync(output, report.Sentence);
        foreach (var (question, answer) in Questions.Zip(report.Answers))
            await output.WriteLineAsync($"[{Mark(answer)}] {question}: {Plain(answer.Sentence.Zh)} {Plain(answer.Sentence.En)}");
        foreach (var detail in report.Details)
            await output.WriteLineAsync($"- {Plain(detail.Zh)} {Plain(detail.En)}");
        if (report.Answers.Count > 0)
            await output.WriteLineAsync($"  案卷 cases: {report.Cases}, 事件 events: {report.Events}, 叶子 leaves: {report.Leaves}");
    }

    /// <summary>A sentence on two lines, the Chinese first.</summary>
    public static async Task SayAsync(TextWriter output, Sentence sentence)
    {
        await output.WriteLineAsync(Plain(sentence.Zh));
        await output.WriteLineAsync(Plain(sentence.En));
    }

    /// <summary>A line for each finding, after a sign.</summary>
    public static async Task ListAsync(TextWriter output, string sign, IReadOnlyList<Sentence> findings)
    {
        foreach (var finding in findings)
            await output.WriteLineAsync($"{sign} {Plain(finding.Zh)} {Plain(finding.En)}");
    }

    /// <summary>A text from a file that may be hostile, as one line that moves no cursor and turns no direction.</summary>
    public static string Plain(string text)
    {
        const int longest = 600;
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(longest))
            plain.Append(
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    ? Rune.ReplacementChar
                    : rune
            );
        return text.Length > 2 * longest || plain.Length < text.Length ? plain.Append('…').ToString() : plain.ToString();
    }

    private static string Mark(Answer answer) =>
        answer.Holds switch
        {
            true => "是 yes",
            false => "否 no",
            null => "不能断定 not certain",
        };
}
