using AngleSharp.Html.Parser;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Xunit;

namespace Chuyi.Tests.Mail;

/// <content>What can be done by who does not agree.</content>
public sealed partial class LetterComposerTests
{
    /// <summary>Whoever is told of a decision that may be wrong is told how to object, in the text and in the HTML.</summary>
    [Theory]
    [InlineData("refused")]
    [InlineData("not-recommended")]
    [InlineData("deemed-withdrawn")]
    [InlineData("struck")]
    [InlineData("not-designated")]
    [InlineData("placed")]
    [InlineData("objection-decided.dismissed")]
    public async Task Who_may_object_is_told_how(string name)
    {
        var examples = LetterExamples.All.Where(one => one.Name == name || one.Letter.Kind == name).ToList();

        Assert.NotEmpty(examples);
        foreach (var (example, language) in examples.SelectMany(one => new[] { (one, "zh"), (one, "en") }))
        {
            if (example.Letter.Recourse is not { } recourse)
            {
                Assert.Fail($"{example.Name} does not say how to object");
                return;
            }
            var message = await Composer().Compose(example.Case, example.Letter, Reader(language), null, "1@example.org", At);
            var html = new HtmlParser().ParseDocument(message.HtmlBody!);
            foreach (var (part, lang) in new[] { ("zh", "zh-CN"), ("en", "en") })
            {
                var said = recourse.In(part).Replace(Letter.Site, Address, StringComparison.Ordinal);
                Assert.Contains(said, message.TextBody, StringComparison.Ordinal);
                var section = html.QuerySelector($"section[lang={lang}]")!;
                Assert.Contains(Blank(said), Blank(section.TextContent), StringComparison.Ordinal);
            }
        }
    }
}
