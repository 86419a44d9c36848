using System.Net;
using System.Net.Http.Json;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.History;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>What belongs to one unit or one link, asked for by another; and links, which change nothing until a code is given.</summary>
public sealed class OwnershipTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Application = "A.甲校";

    private Service service = null!;
    private IReadOnlyList<string> panel = [];

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Closed("甲校", "乙校");
        var documents = (await service.State<ApplicationState>(Application)).Documents;
        await service
            .Get<DraftStore>()
            .Start(
                new Draft
                {
                    Id = CaseId.Parse(Application),
                    Round = Call.Id,
                    Unit = "U.甲校",
                    UnitName = "甲校",
                    Account = "P.甲校",
                    Title = "甲校建设",
                    Recommender = "",
                    Documents = documents,
                    StartedAt = Service.Start,
                    IsSubmitted = true,
                },
                1,
                default
            );
        await call.Draw();
        panel = (await call.Round()).Panel;
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task An_application_and_its_documents_are_only_there_for_its_unit()
    {
        var document = (await service.State<ApplicationState>(Application)).Documents[0].Id;
        using var own = await service.SignedIn(Role.Applicant, "U.甲校");
        using var other = await service.SignedIn(Role.Applicant, "U.乙校");

        foreach (var path in new[] { $"/applications/{Application}", $"/documents/{Application}/{document}" })
        {
            Assert.InRange((int)await Get(own, path), 200, 302);
            Assert.Equal(HttpStatusCode.NotFound, await Get(other, path));
        }
        Assert.Single(await Looks("applicant"));
        using var claim = JsonContent.Create(
            new
            {
                kind = "form",
                fileName = "a.pdf",
                bytes = 10,
                sha256 = new string('a', 64),
            }
        );
        other.DefaultRequestHeaders.Add("X-Chuyi", "1");
        using var answer = await other.PostAsync($"/api/drafts/{Application}/documents", claim, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // Who was shown a document, and only that, is noted.
    private async Task<IEnumerable<DocumentLook>> Looks(string kind) =>
        (await service.Ask(() => service.Get<AccessLog>().Search(new HistoryQuery { Case = Application }, 50, default))).Looks.Where(look =>
            look.Actor.StartsWith(kind, StringComparison.Ordinal)
        );

    [Fact]
    public async Task The_link_of_one_duty_opens_no_other_page()
    {
        using var expert = await service.HoldingLink(Call.Duty(panel[0]), "expert " + panel[0]);

        Assert.Equal(HttpStatusCode.OK, await Get(expert, "/duties/" + Call.Duty(panel[0])));
        foreach (
            var path in new[]
            {
                $"/duties/{Call.Duty(panel[1])}",
                $"/duties/{Call.Duty(panel[1])}/items/{Application}",
                "/signatures/S.2026.secondary-school.1.finance.1",
                "/objections/O.one",
            }
        )
            Assert.Equal(HttpStatusCode.Forbidden, await Get(expert, path));
        Assert.Equal(HttpStatusCode.Redirect, await Get(expert, "/office"));
        Assert.Equal(HttpStatusCode.Redirect, await Get(expert, "/applications/" + Application));
    }

    [Fact]
    public async Task Documents_are_shown_once_the_invitation_is_accepted_and_only_those_of_the_duty()
    {
        var duty = Call.Duty(panel[0]);
        var document = (await service.State<ApplicationState>(Application)).Documents[0].Id;
        using var expert = await service.HoldingLink(duty, "expert " + panel[0]);

        Assert.Equal(HttpStatusCode.NotFound, await Get(expert, $"/duties/{duty}/documents/{Application}/{document}"));
        await service.Do(duty, "expert " + panel[0], new AcceptInvitation());
        Assert.Equal(HttpStatusCode.Redirect, await Get(expert, $"/duties/{duty}/documents/{Application}/{document}"));
        Assert.Single(await Looks("expert"));
        await service.Do(duty, "expert " + panel[0], new DeclareConflict(new() { Application = Application, Reason = "曾任该校顾问" }));
        Assert.Equal(HttpStatusCode.NotFound, await Get(expert, $"/duties/{duty}/documents/{Application}/{document}"));
        Assert.Equal(HttpStatusCode.NotFound, await Get(expert, $"/duties/{duty}/items/{Application}"));
    }

    /// <summary>Storage reads its own clock: the address counts by the real one.</summary>
    [Fact]
    public async Task What_an_expert_opens_is_read_for_five_minutes_and_each_look_is_recorded()
    {
        var duty = Call.Duty(panel[0]);
        var documents = (await service.State<ApplicationState>(Application)).Documents;
        await service.Do(duty, "expert " + panel[0], new AcceptInvitation());
        using var expert = await service.HoldingLink(duty, "expert " + panel[0]);

        foreach (var document in documents.Take(2))
        {
            var before = DateTimeOffset.UtcNow;
            using var answer = await expert.GetAsync(
                $"/duties/{duty}/documents/{Application}/{document.Id}",
                TestContext.Current.CancellationToken
            );
            var address = answer.Headers.Location!;
            var signature = System.Web.HttpUtility.ParseQueryString(address.Query);
            var ends = DateTimeOffset.Parse(signature["se"]!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(ends, before.AddMinutes(5).AddSeconds(-1), DateTimeOffset.UtcNow.AddMinutes(5));
            // It reads, and this one document only.
            Assert.Equal(("r", "b"), (signature["sp"], signature["sr"]));
            Assert.EndsWith("/" + document.Sha256, address.AbsolutePath, StringComparison.Ordinal);
        }
        Assert.Equal(
            documents.Take(2).Select(document => document.FileName).Order(StringComparer.Ordinal),
            (await Looks("expert")).Select(look => look.FileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Getting_a_link_as_often_as_a_scanner_likes_leaves_its_row_and_its_case_as_they_are()
    {
        var letter = MimeKit.MimeMessage.Load(
            Directory.GetFiles(service.Mail, "*.invitation.eml").First(f => f.Contains(Call.Duty(panel[0]), StringComparison.Ordinal))
        );
        var link = new Uri(letter.TextBody!.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath;
        var links = service.Get<LinkStore>();
        var (row, case_) = (await links.Find(link["/links/".Length..]), await service.Transcript(Call.Duty(panel[0])));
        using var scanner = service.Anonymous();

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await Get(scanner, link));
            using var head = await scanner.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }
        await service.Clock.SettleAsync();

        Assert.Equal(row, await links.Find(link["/links/".Length..]));
        Assert.Equal(case_, await service.Transcript(Call.Duty(panel[0])));
    }

    private static async Task<HttpStatusCode> Get(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
