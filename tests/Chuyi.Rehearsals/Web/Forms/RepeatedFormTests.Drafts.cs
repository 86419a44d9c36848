using System.Net;
using System.Security.Cryptography;
using System.Text;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <content>The forms of a draft: begin, upload, submit.</content>
public sealed partial class RepeatedFormTests
{
    [Fact]
    public async Task A_draft_is_begun_once()
    {
        await SignIn(School);
        var form = (await visitor.Open("/applications")).Form("start-" + Call.Id);

        Assert.Equal((await visitor.Send(form)).Address, (await visitor.Send(form)).Address);
        Assert.Single(await service.Get<DraftStore>().Of("U.school", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_document_is_sealed_although_its_upload_is_gone()
    {
        await SignIn(School);
        var draft = (await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id))).Id;
        var (seal, claim) = await Upload(draft);

        var (first, document, _) = await visitor.Call(seal, claim);
        var (again, same, _) = await visitor.Call(seal, claim);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first, again));
        Assert.Equal(document.GetRawText(), same.GetRawText());
        Assert.Single((await service.Get<DraftStore>().Find("U.school", draft, TestContext.Current.CancellationToken))!.Documents);
    }

    [Fact]
    public async Task An_act_whose_bell_was_never_rung_is_taken_and_its_draft_is_marked()
    {
        await SignIn(School);
        var id = (await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id))).Id;
        var draft = await service
            .Get<DraftStore>()
            .Change(
                "U.school",
                id,
                d => d with { Title = "建设", Documents = [.. DossierPart.Default.Select(r => Call.Document(r.Kind))] },
                TestContext.Current.CancellationToken
            );
        var page = await visitor.Open($"/drafts/{id}/check");
        await service
            .Get<Inbox>()
            .Post(
                new ReceivedAct(
                    OneTimeId(page),
                    CaseId.Parse(id),
                    "applicant " + Account,
                    service.Clock.GetUtcNow(),
                    await Submission(draft.Value!)
                ),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Send(page.Form("submit").Tick("truth", "yes"))).Status);
        await service.Clock.SettleAsync();

        Assert.Single(await service.Events.Events(id), e => e.Type == nameof(Submitted));
        Assert.Equal("/applications/" + id, (await visitor.Open("/drafts/" + id)).Address.AbsolutePath);
    }

    private async Task<(string Seal, object Claim)> Upload(string draft)
    {
        var pdf = Chuyi.Tests.Submission.MadePdf.Of("a document");
        var claim = new
        {
            kind = "form",
            fileName = "申报书.pdf",
            bytes = pdf.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
        };
        var (_, begun, _) = await visitor.Call($"/api/drafts/{draft}/documents", claim);
        await visitor.Put(new Uri(begun.GetProperty("uploadUrl").GetString()!), pdf, "application/pdf");
        return ($"/api/drafts/{draft}/documents/{begun.GetProperty("document").GetString()}/seal", claim);
    }

    private async Task<Submit> Submission(Draft draft)
    {
        var call = (await service.Get<RoundOpenings>().Find(Call.Id, TestContext.Current.CancellationToken))!;
        return new(draft.Submission(call, new DateOnly(2026, 3, 31), null, new(2026, 3, 2)), call.Deadline);
    }

    private static string OneTimeId(WebPage page) => page.First("#submit input[name=form]")!.GetAttribute("value")!.Split('.')[0];
}
