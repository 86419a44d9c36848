using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.History.Events;
using Chuyi.History.Verification;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.History;

/// <summary>
/// What is done after a round has committed to its cases for the last time: behind old links nothing happens any more, and
/// whatever is recorded all the same the round commits to as well. Its export is whole again each time.
/// </summary>
public sealed class LateFactsRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Objector = "objector@example.org";

    private Service service = null!;
    private Call call = null!;
    private Visitor visitor = null!;
    private WebForm objectionForm = null!;

    public async ValueTask InitializeAsync()
    {
        service = await Service.StartAsync(azurite.NewAccount());
        call = new Call(service);
        visitor = new Visitor(service.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Behind_the_links_of_a_round_that_has_ended_nothing_happens()
    {
        await Noticed();
        await service.Until(4, 3);
        var expert = await Code($"e{(await call.Round()).Panel[0][1..]}@example.org", "invitation");
        var department = await Code("education@example.org", "signature-request");
        var locked = await Lock($"e{(await call.Round()).Panel[1][1..]}@example.org", "invitation");
        var forms = new[] { expert, department, objectionForm };
        await End();
        var before = await Events();

        foreach (var form in forms)
            for (var i = 0; i < 6; i++)
            {
                var ended = await visitor.Send(form.With("code", "0000"));
                Assert.Equal(HttpStatusCode.Gone, ended.Status);
                Assert.Contains("本批次已经公布结果", ended.Text(".refusal"), StringComparison.Ordinal);
            }
        var renewed = await visitor.Send(locked);
        Assert.Equal(HttpStatusCode.Gone, renewed.Status);
        Assert.Contains("本批次已经公布结果", renewed.Text(".refusal"), StringComparison.Ordinal);
        Assert.Empty(renewed.All("form[id=renew]"));
        await service.Until(4, 5);

        Assert.Equal(before.Select(one => one.Hash), (await Events()).Select(one => one.Hash));
        await IsWhole(commitments: 2);
    }

    [Fact]
    public async Task Whatever_is_recorded_in_a_case_of_a_round_that_has_ended_the_round_commits_to_as_well()
    {
        await Noticed();
        await service.Until(4, 3);
        await End();
        var commitments = 2;

        foreach (var @case in (await Events()).Select(one => CaseId.Parse(one.Case)).DistinctBy(one => one.Kind).ToList())
        {
            await Settle(@case);
            await IsWhole(++commitments);
        }

        await service.Do("A.甲校", "P.甲校", new Withdraw("太晚"));
        await Pass();
        Assert.Equal(nameof(ActDeclined), (await service.Events.Events("A.甲校"))[^1].Type);
        await IsWhole(++commitments);

        var duty = CaseId.Parse(Call.Duty((await call.Round()).Panel[0]));
        await service.Client.TerminateInstanceAsync(duty, "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        await Pass();
        Assert.Equal(nameof(CaseTakenUp), (await service.Events.Events(duty))[^1].Type);
        await IsWhole(++commitments);
    }

    // Whatever there is to know of a round: an objection was dismissed as well.
    private async Task Noticed()
    {
        await call.Closed("甲校", "乙校");
        await call.Draw();
        await call.Review();
        await call.Confirm();
        await service.Until(3, 24);
        var objection = await call.Object("one", "A.甲校");
        objectionForm = await Code(Objector, "objection-contact");
        await service.Do(objection, "objector", new VerifyContact());
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = false, Reason = "经核查，数据无误。" }));
    }

    private async Task End()
    {
        await call.Sign();
        await call.Announce();
        await service.Until(4, 4);
        Assert.True((await call.Round()).IsConcluded);
    }

    // The sweep looks at the case, then at the round; whoever broke off is taken up before.
    private async Task Pass()
    {
        for (var looks = 0; looks < 8; looks++)
            await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(3), TestContext.Current.CancellationToken);
    }

    private async Task Settle(CaseId @case)
    {
        var now = service.Clock.GetUtcNow();
        await service
            .Get<Troubles>()
            .Note(
                new Trouble
                {
                    Case = @case,
                    Id = "letter-2",
                    Kind = TroubleKind.Letter,
                    Reason = new("未能送达。", "Not delivered."),
                    Since = now,
                    Latest = now,
                }
            );
        await SignIn();
        var page = await visitor.Open("/office/trouble");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(page.Form($"settle-{@case}-letter-2").With("note", "已电话告知。"))).Status);
        await Pass();
        Assert.Contains(await service.Events.Events(@case), one => one.Type == nameof(TroubleSettled));
    }

    private async Task SignIn()
    {
        if ((await visitor.Open("/office")).Address.AbsolutePath == "/office")
            return;
        const string Office = "office@example.org";
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", Office));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        await visitor.Send(page.Form("code").With("code", Letter(Office, "sign-in-code").Code));
    }

    private async Task<WebForm> Code(string email, string kind) => (await visitor.Open(Path(Letter(email, kind)))).Form("code");

    private async Task<WebForm> Lock(string email, string kind)
    {
        var link = Path(Letter(email, kind));
        for (var i = 0; i < 5; i++)
            await visitor.Send((await visitor.Open(link)).Form("code").With("code", "0000"));
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
        return (await visitor.Open(link)).Form("renew");
    }

    // The service's public address is fixed before its port is known.
    private static string Path(ReceivedLetter letter) => new Uri(letter.Link).PathAndQuery;

    private ReceivedLetter Letter(string email, string kind)
    {
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        return mail.Latest(email, kind);
    }

    private async Task<IReadOnlyList<EventRecord>> Events() =>
        await service
            .Get<ReadStore>()
            .AllEvents(Call.Id, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private async Task IsWhole(int commitments)
    {
        Assert.Equal((commitments, true), ((await call.Round()).Commitments, (await call.Round()).IsConcluded));
        using var office = await service.SignedIn(Role.Office);
        using var answer = await office.GetAsync("/history/export?round=" + Call.Id, TestContext.Current.CancellationToken);
        var report = await HistoryVerifier.VerifyExportAsync(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            service.Get<LogIdentity>().Signer.VerifierKey,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.True(report.Verdict == Verdict.Whole, report.Sentence.En + string.Join(' ', report.Details));
    }
}
