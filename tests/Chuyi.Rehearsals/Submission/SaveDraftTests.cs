using System.Net;
using System.Net.Http.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.People;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Submission;

/// <summary>What the script of a draft's page sends, sent by somebody who means no good.</summary>
public sealed class SaveDraftTests(AzuriteFixture azurite)
{
    private const string Unit = "U.school";

    [Fact]
    public async Task A_draft_that_was_submitted_keeps_its_names_and_nothing_odd_is_a_fault()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var applicant = new Applicant(service, Unit);
        await applicant.SignIn();
        await applicant.Begin();
        foreach (var part in Functions.Policy.DossierPart.Default)
            await applicant.Upload(Applicant.Pdf(part.Kind), Applicant.Claim(Applicant.Pdf(part.Kind), part.Kind));
        await applicant.Submit();
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        using var browser = await service.SignedIn(Role.Applicant, Unit);
        browser.DefaultRequestHeaders.Add("X-Chuyi", "1");

        foreach (var version in new object?[] { "*", "x", "中", "", null, 7, "W/\"datetime'2026'\"" })
        foreach (var title in new[] { "别的", null, new string('长', 9000) })
        foreach (var id in new[] { applicant.Application, "%01", "A.none", "%23" })
        {
            var body = new
            {
                names = new { title, recommender = "" },
                before = new { title = Unit + "建设", recommender = "" },
                version,
            };
            using var answer = await browser.PostAsJsonAsync("/api/drafts/" + id, body, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError, $"{id} {version}");
        }

        var draft = await service.Ask(() => service.Get<DraftStore>().Find(Unit, applicant.Application, default));
        Assert.Equal(Unit + "建设", draft!.Title);
    }

    [Fact]
    public async Task Who_has_a_draft_is_found_without_a_look_at_what_experts_typed()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        var applicant = new Applicant(service, Unit);
        await applicant.SignIn();
        await applicant.Begin();
        await service.Get<SheetDrafts>().Close(CaseId.Duty(Call.Id, "E01"), [.. Enumerable.Range(1, 300).Select(n => $"A.{n}")]);

        var (units, next) = await service.Get<DraftStore>().UnitsIn(Call.Id, from: null);

        Assert.Equal([Unit], units);
        Assert.Null(next);
    }
}
