using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals.Web;
using Chuyi.Verify;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>A supplement opens the sections of the form that the office asks for, and no other; the office sees old and new.</summary>
public sealed class SupplementedFormTests(AzuriteFixture azurite)
{
    private const string Unit = "某校";

    [Fact]
    public async Task Only_the_section_that_was_asked_for_changes_and_the_office_sees_it_before_and_now()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var school = await Submitted(service);
        string At(string section) => $"/drafts/{school.Application}/form/{section}";
        Task<HttpStatusCode> Write(string section, string form, string seen, string text) =>
            school.Post(At(section), form, ("seen", seen), (section, text));
        var (one, two) = (await Seen("base"), await Seen("goal"));
        Assert.Equal(HttpStatusCode.Conflict, await Write("base", "sealed", one, "改动"));

        var office = await Office();
        Assert.Equal(["base", "goal"], office.QuerySelectorAll("#check [name=section]").Select(e => e.GetAttribute("value")));
        await Ask(new("goal", new("目标", "Goals")));
        await EverybodyIsToldThatTheClockStandsStill(service, school.Application);
        Assert.Equal(HttpStatusCode.Conflict, await Write("base", "shut", one, "改动"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await school.Supplement());
        Assert.Equal(HttpStatusCode.SeeOther, await Write("goal", "open", two, "办成全省一流"));
        // Until it is sent the office has what was submitted.
        Assert.Equal("办好学校", await Answer());
        var before = (await State()).Answers!;
        Assert.Equal(HttpStatusCode.SeeOther, await school.Supplement("again"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);

        var state = await State();
        Assert.Equal(ApplicationStage.Checking, state.Stage);
        Assert.Equal(before, state.EarlierAnswers);
        Assert.Equal("办成全省一流", await Answer());
        var fact = (await service.Events.Events(school.Application)).Single(e => e.Type == nameof(Supplemented));
        Assert.Contains($"申报表更改：目标（内容哈希 {state.Answers!.Sha256[..16]}…）", fact.Sentence.Zh, StringComparison.Ordinal);
        office = await Office();
        Assert.Equal("目标办好学校办成全省一流", Row(office.QuerySelector("#answers-changes [data-changed=goal]")!.TextContent));
        Assert.Single(office.QuerySelectorAll("#answers-changes tbody tr"));
        Assert.Equal(HttpStatusCode.Conflict, await Write("goal", "late", await Seen("goal"), "再改"));

        async Task<string> Seen(string section) => DraftForm.MarkOf(await Draft(), section);
        async Task<Draft> Draft() => (await service.Ask(() => service.Get<DraftStore>().Find(Unit, school.Application, default)))!;
        Task<ApplicationState> State() => service.State<ApplicationState>(school.Application);
        async Task<string> Answer() =>
            (
                await service.Ask(async () => await service.Get<AnswersVault>().Read(school.Application, (await State()).Answers, default))
            ).Text("goal");
        async Task<IHtmlDocument> Office()
        {
            using var browser = await service.SignedIn(Role.Office);
            return new HtmlParser().ParseDocument(
                await browser.GetStringAsync("/applications/" + school.Application, TestContext.Current.CancellationToken)
            );
        }
        Task Ask(AskedSection section) =>
            service.Do(
                school.Application,
                "office P.officer",
                new RequestSupplement(
                    new()
                    {
                        Defects = ["目标不具体"],
                        Due = new(2026, 3, 11),
                        Parts = [],
                        Sections = [section],
                    }
                )
            );
    }

    /// <summary>How people are reached stands in it, which auditors are not shown: they hear what hash it has now.</summary>
    [Fact]
    public async Task Who_verifies_is_told_the_hash_of_a_sealed_form_and_not_its_words()
    {
        var storage = azurite.NewAccount();
        await using var service = await Service.StartAsync(storage);
        var school = await Submitted(service);
        var answers = (await service.State<ApplicationState>(school.Application)).Answers!;
        using var auditor = await service.SignedIn(Role.Auditor);
        var told = await auditor.GetStringAsync($"/documents/{school.Application}/sealed/{answers.Sha256}", Stop);
        Assert.Equal(new StoredFile(answers.Sha256, answers.Bytes), Json.Read<StoredFile>(told));

        var code = auditor.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2)[1].Split(';')[0];
        var output = new StringWriter();
        Task<int> Verify() =>
            VerifyCommand.RunDocumentsAsync(service.Address.AbsoluteUri, null, code, null, Path.GetTempPath(), output, Stop);
        Assert.Equal(3, await Verify());
        Assert.Contains("申报表 1 份", output.ToString(), StringComparison.Ordinal);
        await new BlobServiceClient(storage)
            .GetBlobContainerClient(Layout.Containers.Dossiers)
            .GetBlobClient($"{school.Application}/{answers.Sha256}")
            .UploadAsync(new BinaryData("{}"), overwrite: true, Stop);
        Assert.Equal(1, await Verify());
    }

    private static async Task EverybodyIsToldThatTheClockStandsStill(Service service, string application)
    {
        await service.Clock.SettleAsync(Stop);
        using var office = await service.SignedIn(Role.Office);
        using var unit = await service.SignedIn(Role.Applicant, Unit);
        using var anybody = service.Anonymous("zh");
        foreach (
            var (browser, path) in new[]
            {
                (office, $"/office/rounds/{Call.Id}/applications"),
                (office, "/applications/" + application),
                (office, "/office/checks"),
                (unit, "/applications"),
                (unit, "/applications/" + application),
                (unit, $"/drafts/{application}/form/goal"),
                (anybody, "/help"),
            }
        )
            Assert.Contains("审查计时暂停", WebUtility.HtmlDecode(await browser.GetStringAsync(path, Stop)), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_of_the_staff_read_the_form_is_noted_once_a_session()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var school = await Submitted(service);
        using var unit = await service.SignedIn(Role.Applicant, Unit);
        using var auditor = await service.SignedIn(Role.Auditor);
        foreach (var who in new[] { unit, auditor, auditor })
            await who.GetStringAsync("/applications/" + school.Application, TestContext.Current.CancellationToken);
        using (var office = await service.SignedIn(Role.Office))
        {
            await office.GetStringAsync("/office/checks/" + school.Application, TestContext.Current.CancellationToken);
            await office.GetStringAsync("/applications/" + school.Application, TestContext.Current.CancellationToken);
        }

        var looks = (
            await service.Ask(() =>
                service.Get<AccessLog>().Search(new HistoryQuery { Case = school.Application }, 9, TestContext.Current.CancellationToken)
            )
        ).Looks;

        Assert.Equal(["auditor", "office"], looks.Select(look => look.Actor.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(looks, look => Assert.Equal("申报表", LookWords.Of(look).Zh));
        var found = await auditor.GetStringAsync("/history/looks?case=" + school.Application, TestContext.Current.CancellationToken);
        Assert.Equal(2, new HtmlParser().ParseDocument(found).QuerySelectorAll("#looks tbody tr").Length);
    }

    private static string Row(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<Applicant> Submitted(Service service)
    {
        FormSection Section(string code, string name) =>
            new()
            {
                Code = code,
                Name = new(name, code),
                Fields =
                [
                    new TextField
                    {
                        Code = code,
                        Name = new(name, code),
                        Most = 100,
                    },
                ],
            };
        var category = Catalogue.Official.Category("secondary-school") with
        {
            Form = new() { Sections = [Section("base", "基础"), Section("goal", "目标")] },
        };
        var content = new RoundContent(CategoryLevel.Designated, category);
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        await new Call(service) { Content = hash }.Open();
        var school = new Applicant(service, Unit);
        await school.SignIn();
        await school.Begin();
        foreach (var (section, text) in new[] { ("base", "基础扎实"), ("goal", "办好学校") })
            await school.Post(
                $"/drafts/{school.Application}/form/{section}",
                section,
                ("seen", DraftForm.MarkOf(Empty(school.Application), section)),
                (section, text)
            );
        foreach (var part in DossierPart.Default)
            await school.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        Assert.Equal(HttpStatusCode.SeeOther, await school.Submit());
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        return school;
    }

    private static Draft Empty(string id) =>
        new()
        {
            Id = CaseId.Parse(id),
            Round = Call.Id,
            Unit = Unit,
            UnitName = Unit,
            Account = "",
            Title = "",
            Recommender = "",
            Documents = [],
            StartedAt = Service.Start,
            IsSubmitted = false,
        };
}
