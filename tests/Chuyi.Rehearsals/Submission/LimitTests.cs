using System.Net;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>What is allowed once is had once, however many ask for it in the same moment.</summary>
public sealed class LimitTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Unit = "U.school";

    private Service service = null!;
    private Applicant applicant = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service) { Numbers = RoundNumbers.Default(1, 1, 3) with { Parts = [DossierPart.Default[0]] } }.Open();
        applicant = new Applicant(service, Unit);
        await applicant.SignIn();
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Twelve_drafts_begun_at_once_are_one()
    {
        var answers = await AtOnce(12, i => applicant.Post("/drafts", "start" + i, ("round", Call.Id)));

        Assert.Single(answers, HttpStatusCode.SeeOther);
        Assert.Equal(11, answers.Count(a => a == HttpStatusCode.Conflict));
        Assert.Single(await service.Get<DraftStore>().Of(Unit, TestContext.Current.CancellationToken));
    }

    /// <summary>Three drafts stand there from before drafts had places.</summary>
    [Fact]
    public async Task Three_drafts_submitted_at_once_are_one_application()
    {
        string[] drafts = [.. Enumerable.Range(0, 3).Select(i => CaseId.Application(Call.Id, Unit, "old" + i).ToString())];
        foreach (var id in drafts)
        {
            var draft = new Draft
            {
                Id = CaseId.Parse(id),
                Round = Call.Id,
                Unit = Unit,
                UnitName = Unit,
                Account = applicant.Account,
                Title = "建设",
                Recommender = "",
                Documents = [Call.Document("form")],
                StartedAt = Service.Start,
                IsSubmitted = false,
            };
            await service
                .Get<Tables>()
                .Get(Layout.Tables.Drafts)
                .AddEntityAsync(new TableEntity(Unit, id) { ["Draft"] = Json.Write(draft) }, TestContext.Current.CancellationToken);
        }

        var answers = await AtOnce(3, i => applicant.Submit(drafts[i], "submit" + i));
        await service.Clock.SettleAsync();

        Assert.Single(answers, HttpStatusCode.SeeOther);
        var stages = await Task.WhenAll(drafts.Select(async id => (await service.State<ApplicationState>(id)).Stage));
        Assert.Single(stages, ApplicationStage.Checking);
        Assert.Equal(2, stages.Count(s => s == ApplicationStage.None));
    }

    [Fact]
    public async Task One_draft_submitted_three_times_at_once_is_one_application_and_nothing_of_it_changes_any_more()
    {
        await applicant.Begin();
        await applicant.Upload(Applicant.Pdf("a"));

        await AtOnce(4, i => i < 3 ? applicant.Submit("submit" + i) : UploadOrComeTooLate(Applicant.Pdf("late")));
        await service.Clock.SettleAsync();

        var application = await service.State<ApplicationState>(applicant.Application);
        Assert.Equal(application.Documents, await applicant.Documents());
        Assert.Single(await service.Events.Events(applicant.Application), e => e.Type == nameof(Submitted));
    }

    private async Task<HttpStatusCode> UploadOrComeTooLate(byte[] content)
    {
        try
        {
            return await applicant.Upload(content, Applicant.Claim(content));
        }
        catch (InvalidOperationException late) when (late.Message.StartsWith("409", StringComparison.Ordinal))
        {
            return HttpStatusCode.Conflict;
        }
    }

    [Fact]
    public async Task Twelve_seals_at_once_never_make_more_than_three_hundred_documents()
    {
        await applicant.Begin();
        await service
            .Get<DraftStore>()
            .Change(
                Unit,
                applicant.Application,
                d =>
                    d with
                    {
                        Documents =
                        [
                            .. Enumerable
                                .Range(0, Draft.MaxDocuments - 5)
                                .Select(i => Call.Document("form") with { Id = $"{i:x16}", Sha256 = $"{i:x64}" }),
                        ],
                    },
                TestContext.Current.CancellationToken
            );
        var begun = new List<(string Document, UploadClaim Claim)>();
        for (var i = 0; i < 12; i++)
        {
            var content = Applicant.Pdf($"document {i}");
            var claim = Applicant.Claim(content);
            var (document, address) = await applicant.BeginUpload(claim);
            await Applicant.Put(address, content);
            begun.Add((document, claim));
        }

        var answers = await AtOnce(12, i => applicant.Seal(begun[i].Document, begun[i].Claim));

        Assert.Equal(5, answers.Count(a => a == HttpStatusCode.OK));
        Assert.Equal(7, answers.Count(a => a == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(Draft.MaxDocuments, (await applicant.Documents()).Count);
    }

    private static Task<HttpStatusCode[]> AtOnce(int times, Func<int, Task<HttpStatusCode>> ask) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(ask));
}
