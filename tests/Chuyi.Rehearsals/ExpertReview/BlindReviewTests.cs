using Chuyi.Cli.Demo;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>
/// What experts reach of whose an application is: in a blind review nothing, on no page, in no letter and no file name; in any
/// other all of it.
/// </summary>
public sealed class BlindReviewTests(AzuriteFixture azurite)
{
    private const string School = "岚江县职业中等专业学校",
        Person = "周师傅",
        Bureau = "岚江县教育局",
        Partner = "松陂机械有限公司",
        Title = "岚江周师傅传承项目",
        File = "岚江县职业中等专业学校申报书.pdf";

    private static readonly string[] Names =
    [
        School,
        Person,
        Bureau,
        Partner,
        Title,
        File,
        Uri.EscapeDataString(School),
        Uri.EscapeDataString("岚江"),
    ];

    [Fact]
    public async Task A_blind_review_names_nobody_on_any_page_in_any_letter_or_file_name()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var (_, seen, letters) = await Read(service, isBlind: true);
        Assert.DoesNotContain(Names, name => seen.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(Names, name => letters.Contains(name, StringComparison.Ordinal));
        // What was done is there to be judged, without the names in it.
        Assert.Contains("在○○任教三十年，○○传人", seen, StringComparison.Ordinal);
        Assert.Contains("第 1 份申报", seen, StringComparison.Ordinal);
        Assert.Contains("申报书-1.pdf", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_review_shows_unit_and_subject_and_before_the_answer_who_has_a_part_in_it()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var (invited, seen, _) = await Read(service, isBlind: false);
        Assert.All([School, Person, Title, Bureau, Partner], name => Assert.Contains(name, invited, StringComparison.Ordinal));
        Assert.All([School, Person, Title, File], name => Assert.Contains(name, seen, StringComparison.Ordinal));
        Assert.Contains("UTF-8''" + File, seen, StringComparison.Ordinal);
    }

    // The pages, the addresses of the documents and the letters of every expert, from the invitation to the signature.
    private static async Task<(string Invited, string Seen, string Letters)> Read(Service service, bool isBlind)
    {
        var call = new Call(service)
        {
            Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3) with { IsBlind = isBlind },
            Designates = CategorySubject.Person,
        };
        await call.Open();
        foreach (var unit in new[] { "one", "two", "three" })
            await Submit(service, call, unit);
        await service.Until(3, 20, 18);
        await call.ImportPool();
        await call.Draw();
        var (invited, seen) = ("", "");
        foreach (var expert in (await call.Round()).Panel)
        {
            var duty = Call.Duty(expert);
            using var browser = await service.HoldingLink(duty, "expert " + expert);
            invited += await browser.GetStringAsync("/duties/" + duty, TestContext.Current.CancellationToken);
            seen += await Pages(service, browser, duty);
            await service.Do(duty, "expert " + expert, new AcceptInvitation());
            seen += await Pages(service, browser, duty);
            await call.Review(expert);
            seen += await Pages(service, browser, duty);
        }
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        var letters = string.Concat(
            Enumerable
                .Range(1, 5)
                .SelectMany(i => new[] { "invitation", "review-thanks" }.SelectMany(kind => mail.All($"e{i}@example.org", kind)))
                .Select(letter => letter.Subject + letter.Text)
        );
        Assert.NotEmpty(letters);
        return (invited, seen, letters);
    }

    private static async Task<string> Pages(Service service, HttpClient browser, string duty)
    {
        var items = (await service.State<DutyState>(duty)).Items;
        var seen = await browser.GetStringAsync("/duties/" + duty, TestContext.Current.CancellationToken);
        foreach (var item in items)
        {
            seen += await browser.GetStringAsync($"/duties/{duty}/items/{item}?scored={items[0]}", TestContext.Current.CancellationToken);
            using var document = await browser.GetAsync($"/duties/{duty}/documents/{item}/one", TestContext.Current.CancellationToken);
            // The name under which it is saved is escaped within an address that is escaped itself.
            seen += Uri.UnescapeDataString(Uri.UnescapeDataString(document.Headers.Location?.ToString() ?? ""));
        }
        return seen;
    }

    private static async Task Submit(Service service, Call call, string unit)
    {
        var submit = call.Submission(unit);
        var submitted = submit.Submission with
        {
            UnitName = School,
            Title = Title,
            Recommender = Bureau,
            Subject = new()
            {
                Kind = CategorySubject.Person,
                Name = Person,
                Post = School + "教师",
                Deeds = $"在{School}任教三十年，{Person}传人",
                Participants = [Partner],
            },
            Documents = [.. submit.Submission.Documents.Select((d, n) => n == 0 ? d with { Id = "one", FileName = File } : d)],
        };
        await service.Do("A." + unit, "applicant P." + unit, submit with { Submission = submitted }, opens: true);
        await service.Do("A." + unit, "office P.officer", new PassCheck());
    }
}
