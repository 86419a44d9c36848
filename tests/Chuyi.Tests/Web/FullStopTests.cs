using System.Text.RegularExpressions;
using Chuyi.Functions.Mail;
using Chuyi.Tests.Cultures;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What the service says in sentences ends as sentences of its language do: refusals, facts, and each line of a letter.</summary>
public partial class FullStopTests
{
    // What somebody wrote, and what one follows or compares, ends as it does.
    private static readonly string[] OthersWords = [Samples.Text, Samples.Hash, Letter.CodePlace];

    [Fact]
    public void A_fact() => None(Samples.Facts.SelectMany(fact => Open(fact.GetType().Name, fact.Say().Zh, fact.Say().En)));

    [Fact]
    public void A_line_of_a_letter() =>
        None(
            from letter in SampleLetters.All
            from line in letter.Body.Zh.Split('\n').Zip(letter.Body.En.Split('\n'))
            from open in Open(letter.Kind, line.First, line.Second)
            select open
        );

    [Fact]
    public void A_refusal()
    {
        var refusals = Sources
            .Of(Sources.Service, ".cs")
            .SelectMany(file => Refusals().Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .ToList();

        Assert.True(refusals.Count > 100, $"{refusals.Count} refusals were found.");
        None(refusals.SelectMany(one => Open(one.Groups["code"].Value, Last(one.Groups["zh"].Value), Last(one.Groups["en"].Value))));
    }

    private static void None(IEnumerable<string> open)
    {
        var found = open.Distinct().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Open(string name, string zh, string en) =>
        [
            .. EndsWith(zh, "。？：") ? Array.Empty<string>() : [$"{name}: {zh}"],
            .. EndsWith(en, ".?:") ? Array.Empty<string>() : [$"{name}: {en}"],
        ];

    // A sample may lack the reason that ends it.
    private static bool EndsWith(string said, string stops) =>
        said.TrimEnd() is var text && text.Length == 0
        || stops.Contains(text[^1], StringComparison.Ordinal)
        || Address().IsMatch(text)
        || OthersWords.Any(word => text.EndsWith(word, StringComparison.Ordinal));

    // What stands within the last pair of quotation marks.
    private static string Last(string literals) => literals.Trim().TrimEnd('"');

    [GeneratedRegex(@"(\{site\}|https?://)\S*$")]
    private static partial Regex Address();

    // Its code, and the literals of both languages, as long as nothing in them is written by a function.
    [GeneratedRegex(
        """
            (?:new(?:\sRefusal)?\(\s*"(?<code>[a-z]+(?:-[a-z]+)*)"|NotNow\(\s*(?<code>))(?:,\s*)?
            (?<zh>\$?"[^"]*"(?:\s*\+\s*\$?"[^"]*")*),\s*
            (?<en>\$?"[^"]*"(?:\s*\+\s*\$?"[^"]*")*)\s*[,)]
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Refusals();
}
