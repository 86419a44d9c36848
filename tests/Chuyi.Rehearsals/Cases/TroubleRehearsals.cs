using System.Net;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>Cases in trouble: they are seen, taken up, and settled.</summary>
public sealed class TroubleRehearsals(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Office = "office@example.org";

    private Service service = null!;
    private Call call = null!;
    private Visitor visitor = null!;

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
    public async Task A_case_that_was_terminated_is_taken_up_once_and_goes_on()
    {
        await call.Submit("甲校");
        await service.Client.TerminateInstanceAsync("A.甲校", "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();

        await service.Sweep();
        await service.Sweep();
        await service.Do("A.甲校", "office P.officer", new PassCheck());

        Assert.Equal(
            [nameof(Submitted), nameof(LetterSent), nameof(CaseTakenUp), nameof(Accepted), nameof(LetterSent)],
            (await service.Events.Events("A.甲校")).Select(e => e.Type)
        );
    }

    [Fact]
    public async Task A_case_of_two_hundred_acts_starts_over_and_forgets_none()
    {
        await call.Submit("甲校");
        for (var i = 0; i < 210; i++)
            await service.Do("A.甲校", "office P.officer", new RefuseForm(""));
        await service.Do("A.甲校", "office P.officer", new PassCheck());

        var told = (await service.Events.Events("A.甲校")).Select(e => e.Type).ToList();
        Assert.Equal(210, told.Count(type => type == nameof(ActDeclined)));
        Assert.Single(told, type => type == nameof(Accepted));
        Assert.Equal(2, told.Count(type => type == nameof(LetterSent)));
    }

    [Fact]
    public async Task What_fails_for_an_hour_is_seen_by_its_name_until_it_is_done()
    {
        await SignIn();
        Directory.Move(service.Mail, service.Mail + ".away");
        await File.WriteAllTextAsync(service.Mail, "", TestContext.Current.CancellationToken);
        await call.Submit("甲校");
        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(30), TestContext.Current.CancellationToken);
        Assert.Empty((await visitor.Open("/office/trouble")).All("[data-kind=Retried]"));

        await service.Clock.AdvanceToAsync(Service.Start.AddHours(2), TestContext.Current.CancellationToken);
        var page = await visitor.Open("/office/trouble");
        Assert.Contains("甲校“甲校建设”", page.Text("[data-kind=Retried]"), StringComparison.Ordinal);
        Assert.Contains("发送信函已连续失败 11 次以上", page.Text("[data-kind=Retried] .reason"), StringComparison.Ordinal);
        Assert.Equal("1", (await visitor.Open("/office")).First("#trouble")!.GetAttribute("data-count"));

        // Longer than one run of a workflow tries.
        await service.Clock.AdvanceToAsync(Service.Start.AddHours(60), TestContext.Current.CancellationToken);
        File.Delete(service.Mail);
        Directory.Move(service.Mail + ".away", service.Mail);
        await service.Clock.AdvanceToAsync(Service.Start.AddHours(66), TestContext.Current.CancellationToken);
        Assert.Equal([nameof(Submitted), nameof(LetterSent)], (await service.Events.Events("A.甲校")).Select(e => e.Type));
        Assert.Equal(0, await service.Get<CasesInTrouble>().Count(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_letter_that_went_to_nobody_is_settled_by_the_office_with_a_note()
    {
        await SignIn();
        var nobody = CaseId.Account("nobody@example.org");
        await service.Do(nobody, "office P.officer", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);

        var page = await visitor.Open("/office/trouble");
        var row = Assert.Single(page.All("[data-kind=Letter]"));
        var form = "settle-" + nobody + "-" + row.GetAttribute("data-trouble");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send(page.Form(form).With("note", " "))).Status);
        await visitor.Send((await visitor.Open("/office/trouble")).Form(form).With("note", "已电话告知。"));
        await service.Clock.SettleAsync();

        Assert.Equal(nameof(TroubleSettled), (await service.Events.Events(nobody))[^1].Type);
        Assert.Empty((await visitor.Open("/office/trouble")).All("[data-kind=Letter]"));
    }

    [Fact]
    public async Task Acts_that_wait_for_ten_minutes_are_seen()
    {
        await SignIn();
        await call.Submit("甲校");
        await service.Client.SuspendInstanceAsync("A.甲校", "held", TestContext.Current.CancellationToken);
        await service.Do("A.甲校", "office P.officer", new PassCheck());
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));

        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(11), TestContext.Current.CancellationToken);

        Assert.Single((await visitor.Open("/office/trouble")).All("[data-kind=Waiting]"));
        await service.Client.ResumeInstanceAsync("A.甲校", "go on", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));
    }

    private async Task SignIn()
    {
        var page = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", Office));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(page.Form("code").With("code", mail.Latest(Office, "sign-in-code").Code));
    }
}
