using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chuyi.Functions.Mail;
using Chuyi.Tests.Web;
using Xunit;

namespace Chuyi.Rehearsals.Mail;

/// <summary>The preview of every letter: there in both languages, in words, and on this machine only.</summary>
public sealed partial class LetterPreviewTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>, IDisposable
{
    // What people wrote, of whatever language, and the service by its name.
    private static readonly string[] Typed =
    [
        .. typeof(ExampleWords)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .SelectMany(text => new[] { text, Functions.Cases.Quotation.Of(text)[1..^1] }),
        "“楚怡”行动申报评审系统",
    ];

    private readonly HttpClient visitor = new() { BaseAddress = idle.Service.Address };

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Every_letter_can_be_looked_at_in_both_languages()
    {
        var list = await Get("/local/letters");
        var found = new List<string>();
        foreach (var example in LetterExamples.All)
        {
            Assert.Contains($"\"/local/letters/{example.Name}\"", list, StringComparison.Ordinal);
            foreach (var language in new[] { "zh", "en" })
            {
                var at = $"/local/letters/{example.Name}";
                Assert.Contains($"{at}/html?language={language}", await Get($"{at}?language={language}"), StringComparison.Ordinal);
                var letter = new HtmlParser().ParseDocument(await Get($"{at}/html?language={language}"));
                Assert.StartsWith(language, letter.DocumentElement.GetAttribute("lang"), StringComparison.Ordinal);
                found.AddRange(Wrong(letter).Select(wrong => $"{example.Name}: {wrong}"));
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Only_the_letter_itself_may_have_styles_on_its_elements()
    {
        using var letter = await visitor.GetAsync("/local/letters/receipt/html", TestContext.Current.CancellationToken);
        using var page = await visitor.GetAsync("/local/letters/receipt", TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(letter.Headers.GetValues("Content-Security-Policy"))
        );
        Assert.DoesNotContain("unsafe", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/local/letters")]
    [InlineData("/local/letters/receipt")]
    [InlineData("/local/letters/receipt/html")]
    public async Task Whoever_comes_through_a_proxy_finds_nothing(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Forwarded-For", "203.0.113.7" } } };
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/local/letters/nothing")]
    [InlineData("/local/letters/nothing/html")]
    public async Task A_letter_that_is_not_on_the_list_is_not_there(string path)
    {
        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> Get(string path)
    {
        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    // A hash stands there as a whole, to be compared. Lines are read as wholes: what is Chinese in an English one is marked so.
    private static IEnumerable<string> Wrong(IDocument letter) =>
        from line in letter.QuerySelectorAll("section h1, section p, section li")
        let text = Hashes().Replace(line.TextContent, "·")
        from wrong in Words.WrongIn(text, line.Closest("section")!.GetAttribute("lang")![..2], Typed)
        select $"{wrong} in “{text.Trim()}”";

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes();
}
