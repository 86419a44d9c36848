using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Chuyi.Cli.Demo;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using MimeKit;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// In a blind round nobody who must not know learns whose an application is, or who reviews it: every route that is read, by each who
/// may come, at every stage until names are published, and every letter.
/// </summary>
public sealed partial class BlindCrawlTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Nobody = "none";

    private static readonly string[] Opened =
    [
        "Application",
        "Dossier",
        "Draft",
        "Duty",
        "Receipt",
        "RecommendedApplication",
        "ReviewDocument",
        "ReviewDossier",
        "ReviewItem",
    ];

    private readonly ConcurrentDictionary<string, byte> told = new();
    private readonly ConcurrentDictionary<string, byte> answered = new();
    private Service service = null!;
    private BlindRound round = null!;
    private string token = "";

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        round = new(service);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task No_answer_and_no_letter_names_whom_its_reader_must_not_know()
    {
        await round.Drawn();
        token = new Uri(Letters().Latest(BlindRound.Pool[round.Panel[0]].Email, "invitation").Link).AbsolutePath["/links/".Length..];
        await Crawl("drawn");
        await round.Accepted();
        await Crawl("accepted");
        await round.Scored();
        await Crawl("scored");
        await round.Ranked();
        await Crawl("ranked");
        LookThroughLetters();

        Assert.Equal("", string.Join('\n', told.Keys.Order(StringComparer.Ordinal)));
        // What would be found is there: the pages were opened, and whoever may know is told.
        Assert.Empty(Opened.Except(answered.Keys));
        using var office = await service.SignedIn(Functions.People.Role.Office);
        Assert.Contains(BlindRound.One.Name, await Read(office, "/office/rounds/" + Call.Id + "/applications"), StringComparison.Ordinal);
        Assert.Contains("端木青", await Read(office, "/office/experts"), StringComparison.Ordinal);
    }

    private async Task Crawl(string moment)
    {
        var asked = ServiceRoute
            .All.Where(route => route.Methods.Contains("get") && !AccessRule.All[route.Function].IsLocal)
            .SelectMany(route => Addresses(route.Route).Select(address => (route.Function, address)))
            .ToList();
        foreach (var (who, come, hidden) in round.Visitors)
        {
            using var visitor = await come();
            await Parallel.ForEachAsync(
                asked,
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (one, cancellation) =>
                {
                    using var answer = await visitor.GetAsync(one.address, cancellation);
                    var seen = await SeenText.Of(answer, cancellation);
                    if ((int)answer.StatusCode is < 303)
                        answered.TryAdd(one.Function, 0);
                    foreach (var name in hidden.Where(name => seen.Contains(name, StringComparison.Ordinal)))
                        told.TryAdd($"{one.Function} ({one.address}) tells {who} of {name}, once {moment}", 0);
                }
            );
        }
    }

    // Who is written to is no secret to them.
    private void LookThroughLetters()
    {
        var ofApplicants = round.Visitors.Single(one => one.Who == "expert of another round").Hidden;
        foreach (var file in Directory.GetFiles(service.Mail, "*.eml"))
        {
            using var letter = MimeMessage.Load(file);
            var to = letter.To.Mailboxes.Single().Address;
            var hidden = BlindRound.Pool.Values.SingleOrDefault(expert => expert.Email == to) is { } reader
                ? ofApplicants.Except(BlindRound.NamesOf(reader))
                : BlindRound.Pool.Values.SelectMany(BlindRound.NamesOf);
            var isOfOffice = to.StartsWith("officer@", StringComparison.Ordinal);
            var headers = letter.Headers.Select(header => $"{header.Field}: {header.Value}");
            var seen = SeenText.Plain(string.Join('\n', headers.Append(letter.TextBody).Append(letter.HtmlBody)));
            foreach (var name in isOfOffice ? [] : hidden.Where(name => seen.Contains(name, StringComparison.Ordinal)))
                told.TryAdd($"“{letter.Subject}” tells {to} of {name}", 0);
        }
    }

    private Mailbox Letters()
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail;
    }

    private static async Task<string> Read(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return await SeenText.Of(answer, TestContext.Current.CancellationToken);
    }

    // Each parameter with all that it may be here; a route with a parameter that is not known has to be given one.
    private IEnumerable<string> Addresses(string route) =>
        Parameter()
            .Matches(route)
            .Select(one => one.Value)
            .Aggregate(
                (IEnumerable<string>)["/" + route],
                (all, parameter) =>
                    all.SelectMany(address =>
                        Known(route, parameter).Select(known => address.Replace(parameter, known, StringComparison.Ordinal))
                    )
            );

    private string[] Known(string route, string parameter) =>
        parameter switch
        {
            "{round}" => [Call.Id],
            "{duty}" => [BlindRound.Duty(round.Panel[0]), BlindRound.Duty(round.Panel[1]), round.OtherDuty],
            "{id}" or "{item}" => [BlindRound.One.Application, BlindRound.Two.Application],
            "{application}" => [BlindRound.One.Application, BlindRound.Waiting.Application],
            "{case}" => [BlindRound.One.Application, BlindRound.Duty(round.Panel[0]), Call.Id],
            "{document}" => [BlindRound.Document],
            "{sha256}" => [BlindRound.Sha256],
            "{section}" => ["basis"],
            "{format}" => ["csv", "xlsx", "ndjson"],
            "{account}" => ["P.one"],
            "{category}" => ["secondary-school"],
            "{person}" => [ExpertIds.Of(round.PoolHash, round.Panel[0])],
            "{unit}" => [BlindRound.School.Id],
            "{recommendation}" => [round.Recommendation],
            "{signature}" => [CaseId.SignOff(Call.Id, "finance", 1)],
            "{token}" => [token],
            "{name}" => ["chuyi.svg"],
            "{*path}" => route.StartsWith("log", StringComparison.Ordinal) ? ["checkpoint", "tile/entries/000.p/1"] : ["nothing/here"],
            "{ignored:maxlength(0)?}" => [""],
            "{member}" or "{number}" or "{objection}" or "{list}" => [Nobody],
            _ => throw new InvalidOperationException($"{route}: {parameter} has no value here."),
        };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
