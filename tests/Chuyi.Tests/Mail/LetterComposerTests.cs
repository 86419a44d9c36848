using AngleSharp.Html.Parser;
using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.Tests.Cultures;
using Chuyi.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Xunit;

namespace Chuyi.Tests.Mail;

/// <summary>Every letter as it is sent: its text and its HTML, in both languages.</summary>
public sealed partial class LetterComposerTests : IDisposable
{
    private const string Address = "https://chuyi.example.org";
    private static readonly CaseId Case = CaseId.Round(2026, "secondary-school", 1);
    private static readonly DateTimeOffset At = new(2026, 3, 9, 16, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    [Theory]
    [InlineData("zh", "zh-CN", "en")]
    [InlineData("en", "en", "zh-CN")]
    public async Task A_letter_says_the_same_as_text_and_as_html_the_readers_language_first(string language, string first, string second)
    {
        foreach (var letter in SampleLetters.All)
        {
            var message = await Compose(letter, language);
            var html = new HtmlParser().ParseDocument(message.HtmlBody!);

            Assert.Equal([first, second], html.QuerySelectorAll("section").Select(section => section.GetAttribute("lang")));
            // What shows text alone shows the first part, and needs no other.
            Assert.Equal(["text/plain", "text/html"], ((MultipartAlternative)message.Body!).Select(part => part.ContentType.MimeType));
            Assert.DoesNotContain("<", message.TextBody!.Replace(Samples.Text, "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.StartsWith(letter.Subject.In(language), message.Subject, StringComparison.Ordinal);
            // What stands in the one stands in the other, but for what only the HTML has as a heading or a number.
            var text = Blank(html.Body!.TextContent);
            Assert.All(
                message.TextBody!.Split('\n').Where(line => line.Trim().Length > 0 && line != "———"),
                line => Assert.Contains(Blank(LetterLine.Of(line).Text.TrimEnd(':', '：')), text, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Nothing_in_a_letter_is_fetched_and_every_link_leads_to_us()
    {
        foreach (var letter in SampleLetters.All)
        {
            var message = await Compose(letter, "zh");
            var html = new HtmlParser().ParseDocument(message.HtmlBody!);

            Assert.Empty(html.QuerySelectorAll("img, link, script, iframe, [src], [background]"));
            Assert.DoesNotContain("url(", message.HtmlBody, StringComparison.OrdinalIgnoreCase);
            Assert.All(
                html.QuerySelectorAll("[href]"),
                link => Assert.StartsWith(Address + "/", link.GetAttribute("href"), StringComparison.Ordinal)
            );
            Assert.DoesNotContain("{", message.TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_every_letter_adds_is_in_the_language_of_its_part()
    {
        var wrong =
            from letter in SampleLetters.All
            from text in Composer().Texts(Case, letter, Reader("zh"), null, At)
            from line in text.Recourse.Concat(text.Why.Where(line => line != letter.Beneath?.In(text.Language)))
            from fault in Words.WrongIn(line, text.Language, ["省教育厅"])
            select $"{letter.Kind}: {fault} in “{line}”";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public async Task A_letter_says_who_signs_it_when_whom_to_ask_why_it_comes_and_until_when()
    {
        var letter = SampleLetters.All.First(one => one is { Due: not null, Link: not null });

        var message = await Compose(letter, "zh");

        Assert.Equal("office@example.org", Assert.Single(message.ReplyTo.Mailboxes).Address);
        Assert.Contains("期限：", message.TextBody, StringComparison.Ordinal);
        Assert.Contains($"\n{Address}/links/the-token\n", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("\n省教育厅\n2026年3月10日\n0731-12345678\n", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("监督电话 0731-87654321", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("因此收到本信", message.TextBody, StringComparison.Ordinal);
    }

    /// <summary>Nobody is told of an account that they do not have.</summary>
    [Fact]
    public async Task A_letter_says_truly_why_it_comes()
    {
        var sample = SampleLetters.All.First(one =>
            one is { To.Kind: var kind, Code: null, Kind: not "member-invited" } && kind == RecipientKind.Accounts
        );
        (Letter Letter, bool HasAccount)[] all =
        [
            (sample, true),
            (sample with { Kind = "member-invited" }, false),
            (sample with { To = Recipient.Unit("U.1") }, false),
            (sample with { To = Recipient.Department("finance") }, false),
            (sample with { To = Recipient.Objector("O.1") }, false),
            (sample with { To = new(RecipientKind.Members, "A.1~1") }, false),
            (sample with { To = Recipient.Former("1") }, false),
            (sample with { To = Recipient.Expert("0123", "E1") }, false),
        ];

        foreach (var (letter, hasAccount) in all)
        {
            var text = (await Compose(letter, "zh")).TextBody ?? "";
            Assert.Contains("因此收到本信", text, StringComparison.Ordinal);
            Assert.Equal(hasAccount, text.Contains("您在本系统有账号", StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Also whoever has no account and nothing left to do: to the public page of the round. Who has lost an account has no page.
    /// </summary>
    [Fact]
    public void Every_letter_leads_somewhere_but_one_with_a_code() =>
        Assert.Empty(
            LetterExamples
                .All.Select(example => example.Letter)
                .Where(one =>
                    one is { Link: null, Code: null, Page: null }
                    && one.To.Kind != RecipientKind.Accounts
                    && one.To.Kind != RecipientKind.Former
                )
                .Select(one => one.Kind)
                .Distinct()
        );

    [Fact]
    public async Task Who_has_an_account_is_led_to_the_case_and_a_code_leads_nowhere()
    {
        Assert.Contains(
            $"{Address}/office/rounds/{Case}\n",
            (await Compose(OfKind("office-turn"), "zh")).TextBody,
            StringComparison.Ordinal
        );
        Assert.Contains($"{Address}/sign-in\n", (await Compose(OfKind("account-opened"), "zh")).TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("href", (await Compose(OfKind("sign-in-code"), "zh")).HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_text_in_html_too()
    {
        var letter = OfKind("office-turn") with { Body = new("<script>甲</script> & <b>", "<script>a</script> & <b>") };

        var html = (await Compose(letter, "zh")).HtmlBody;

        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Empty(new HtmlParser().ParseDocument(html!).QuerySelectorAll("script, b"));
    }

    public void Dispose() => services.Dispose();

    private static Letter OfKind(string kind) => SampleLetters.All.First(letter => letter.Kind == kind);

    private Task<MimeMessage> Compose(Letter letter, string language) =>
        Composer().Compose(Case, letter, Reader(language), letter.Link is null ? null : "the-token", "1@example.org", At);

    private LetterComposer Composer()
    {
        var site = new Site(Address, new MailboxAddress("“楚怡”行动申报评审系统", "chuyi@example.org"));
        var owner = new SiteOwner
        {
            Body = "省教育厅",
            Phone = "0731-12345678",
            SupervisionPhone = "0731-87654321",
        };
        return new(
            new Letterhead(site, owner, new MailboxAddress("", "office@example.org")),
            Composition.Processes,
            new Keys(new byte[32], new byte[32]),
            services.GetRequiredService<IServiceScopeFactory>(),
            NullLoggerFactory.Instance
        );
    }

    private static Person Reader(string language) =>
        new()
        {
            Id = "P.1",
            Name = "王芳",
            Email = "wang@example.org",
            Phone = "",
            Language = language,
        };

    private static string Blank(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
