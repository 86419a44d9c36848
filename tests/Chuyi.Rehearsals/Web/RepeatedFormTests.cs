using System.Net;
using System.Security.Cryptography;
using System.Text;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Rehearsals.Web;

/// <summary>
/// A form sent again by somebody who did not see the answer, because the service died: after it had done everything, or
/// half-way. What was asked for happens, and once.
/// </summary>
public sealed class RepeatedFormTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office@example.org",
        School = "school@example.org";

    private Service service = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        await new Call(service).Open();
        await service
            .Get<PeopleStore>()
            .Write(Recipient.Account(Account), new Person(Account, "某校", School, "", Role.Applicant, "U.school", "某校"));
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_round_is_opened_once_and_both_answers_lead_to_it()
    {
        await SignIn(Office);
        var form = (await visitor.Open("/office"))
            .Form("open-round")
            .With("category", "secondary-school")
            .With("deadline", "2026-03-20T17:00:00");

        var first = await visitor.Send(form);
        var waiting = await visitor.Send(form);
        await service.Clock.SettleAsync();
        var recorded = await visitor.Send(form);

        Assert.Equal(
            ["R.2026.secondary-school.2", "R.2026.secondary-school.2", "R.2026.secondary-school.2"],
            [first.Id, waiting.Id, recorded.Id]
        );
        Assert.Equal(2, (await service.Get<RoundOpenings>().All(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task An_account_is_opened_although_only_its_address_was_kept()
    {
        await SignIn(Office);
        var form = (await visitor.Open("/office/accounts"))
            .Form("open-account")
            .With("role", "Auditor")
            .With("name", "审计员")
            .With("email", "audit@example.org");
        var id = CaseId.Account("audit@example.org");
        await service
            .Get<PeopleStore>()
            .Write(Recipient.Account(id), new Person(id, "审计员", "audit@example.org", "", Role.Auditor, null, null));

        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(form)).Status);
        await service.Clock.SettleAsync();

        Assert.Equal([nameof(AccountOpened), nameof(LetterSent)], (await service.Events.Events(id)).Select(e => e.Type));
        Assert.Equal("该表单已经收到，无需重复提交。", (await visitor.Send(form)).Refusal);
        Assert.Equal(
            "该邮箱已开通账号。",
            (
                await visitor.Send(
                    (await visitor.Open("/office/accounts"))
                        .Form("open-account")
                        .With("role", "Office")
                        .With("name", "别人")
                        .With("email", "audit@example.org")
                )
            ).Refusal
        );
    }

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
        var page = await visitor.Send((await visitor.Open("/applications")).Form("start-" + Call.Id));
        var draft = await service
            .Get<DraftStore>()
            .Change(
                "U.school",
                page.Id,
                d => d with { Title = "建设", Documents = [.. DossierPart.Default.Select(r => Call.Document(r.Kind))] },
                TestContext.Current.CancellationToken
            );
        page = await visitor.Open("/drafts/" + page.Id);
        await service
            .Get<Inbox>()
            .Post(
                new ReceivedAct(
                    OneTimeId(page),
                    page.Id,
                    "applicant " + Account,
                    service.Clock.GetUtcNow(),
                    await Submission(draft.Value!)
                ),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.Send(page.Form("submit"))).Status);
        await service.Clock.SettleAsync();

        Assert.Single(await service.Events.Events(page.Id), e => e.Type == nameof(Submitted));
        Assert.Equal("/applications/" + page.Id, (await visitor.Open("/drafts/" + page.Id)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_code_is_asked_for_once_also_when_the_history_of_the_engine_began_anew()
    {
        var (signal, client) = (service.Get<CaseSignal>(), service.Client);
        ReceivedAct Ask(int number) =>
            new("ask-" + number, Account, "public", service.Clock.GetUtcNow(), new AskSignInCode("ask-" + number));
        await SignIn(School);

        for (var i = 0; i < 30; i++)
        {
            await signal.Post(client, Ask(i));
            await service.Clock.SettleAsync();
        }
        var known = (await service.Events.Events(Account)).Count;
        await signal.Post(client, Ask(0));
        await service.Clock.SettleAsync();

        Assert.Equal(known, (await service.Events.Events(Account)).Count);
    }

    private static string Account => CaseId.Account(School);

    private async Task SignIn(string email)
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }

    private async Task<(string Seal, object Claim)> Upload(string draft)
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a document");
        var claim = new
        {
            kind = "form",
            fileName = "申报书.pdf",
            bytes = pdf.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
        };
        var (_, begun, _) = await visitor.Call($"/api/drafts/{draft}/documents", claim);
        await visitor.Put(new Uri(begun.GetProperty("uploadUrl").GetString()!), pdf);
        return ($"/api/drafts/{draft}/documents/{begun.GetProperty("document").GetString()}/seal", claim);
    }

    private async Task<Submit> Submission(Draft draft)
    {
        var call = (await service.Get<RoundOpenings>().Find(Call.Id, TestContext.Current.CancellationToken))!;
        return new(draft.Submission(call, new DateOnly(2026, 3, 31)), call.Deadline);
    }

    private static string OneTimeId(WebPage page) => page.First("#submit input[name=form]")!.GetAttribute("value")!.Split('.')[0];
}
