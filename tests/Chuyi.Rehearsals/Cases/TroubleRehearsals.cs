using System.Net;
using Azure.Data.Tables;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals.People;
using Chuyi.Rehearsals.Web;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>Cases in trouble: they are seen, taken up, and settled.</summary>
public sealed partial class TroubleRehearsals(AzuriteFixture azurite) : IAsyncLifetime
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

        await service.StayUntil(visitor, Service.Start.AddHours(2));
        var page = await visitor.Open("/office/trouble");
        Assert.Contains("甲校“甲校建设”", page.Text("[data-kind=Retried]"), StringComparison.Ordinal);
        Assert.Equal(
            "发送信函已连续失败 11 次以上：信函目录无法写入（磁盘已满或没有权限）。",
            page.Text("[data-kind=Retried] .reason").Trim()
        );
        Assert.Contains("System.IO.IOException: ", page.Text("[data-kind=Retried] .technical pre"), StringComparison.Ordinal);
        Assert.Equal("1", (await visitor.Open("/office")).First(".work[data-kind=Trouble]")!.GetAttribute("data-count"));

        // Longer than one run of a workflow tries.
        await service.Clock.AdvanceToAsync(Service.Start.AddHours(60), TestContext.Current.CancellationToken);
        File.Delete(service.Mail);
        Directory.Move(service.Mail + ".away", service.Mail);
        await service.Clock.AdvanceToAsync(Service.Start.AddHours(66), TestContext.Current.CancellationToken);
        Assert.Equal([nameof(Submitted), nameof(LetterSent)], (await service.Events.Events("A.甲校")).Select(e => e.Type));
        Assert.Empty(await service.Get<Troubles>().All(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_fails_is_tried_again_at_once_when_the_office_has_mended_it()
    {
        await SignIn();
        Directory.Move(service.Mail, service.Mail + ".away");
        await File.WriteAllTextAsync(service.Mail, "", TestContext.Current.CancellationToken);
        await call.Submit("甲校");
        await service.StayUntil(visitor, Service.Start.AddHours(3));
        var form = (await visitor.Open("/office/trouble")).Form("again-A.甲校-Deliver");

        // Nothing is mended yet: it fails once more and rests.
        await Again(form);
        Assert.Single((await visitor.Open("/office/trouble")).All("[data-kind=Retried]"));

        File.Delete(service.Mail);
        Directory.Move(service.Mail + ".away", service.Mail);
        var mended = (await visitor.Open("/office/trouble")).Form("again-A.甲校-Deliver");
        await Again(mended);
        Assert.Equal([nameof(Submitted), nameof(LetterSent)], (await service.Events.Events("A.甲校")).Select(e => e.Type));
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));

        await Again(mended);
        Assert.Equal(2, (await service.Events.Events("A.甲校")).Count);
        Assert.Equal(Service.Start.AddHours(3), service.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_case_that_broke_off_is_taken_up_by_the_office_once_however_often_it_asks()
    {
        await SignIn();
        await call.Submit("甲校");
        await service.Client.TerminateInstanceAsync("A.甲校", "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        await service.Do("A.甲校", "office P.officer", new PassCheck());
        await service.Get<Troubles>().Note(Broken(CaseId.Parse("A.甲校")));

        var form = (await visitor.Open("/office/trouble")).Form("again-A.甲校-failed");
        var answers = await Task.WhenAll(visitor.Send(form), visitor.Send(form), visitor.Send(form));
        await service.Clock.SettleAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var told = (await service.Events.Events("A.甲校")).Select(e => e.Type).ToList();
        Assert.Single(told, type => type == nameof(CaseTakenUp));
        Assert.Single(told, type => type == nameof(Accepted));
    }

    [Fact]
    public async Task A_case_that_fails_for_good_is_settled_with_a_reason_and_stays_off_the_page_until_it_fails_anew()
    {
        await SignIn();
        // Nothing is asked of it, and nobody waits for it.
        var account = CaseId.Account("gone@example.org");
        await service.Know(Recipient.Account(account), "经办人", "gone@example.org");
        await service.Do(account, "office P.officer", new OpenAccount(new() { Role = Role.Applicant, Unit = "U.1" }), opens: true);
        await service.Client.TerminateInstanceAsync(account, "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        var before = (await service.Events.Events(account)).Select(e => e.Type).ToList();
        await service.Get<Troubles>().Note(Broken(account));
        var page = await visitor.Open("/office/trouble");
        var (form, again) = (page.Form($"settle-{account}-failed"), page.Form($"again-{account}-failed"));

        Assert.Equal("请写明如何处理。", (await visitor.Send(form.With("note", " "))).Refusal);
        await Task.WhenAll(visitor.Send(form.With("note", "已线下办结")), visitor.Send(form.With("note", "已线下办结")));
        await service.Sweep();

        Assert.Equal([.. before, nameof(TroubleSettled)], (await service.Events.Events(account)).Select(e => e.Type));
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));

        // The office has it tried all the same, and it breaks off again.
        await service.StayUntil(visitor, Service.Start.AddHours(1));
        await Again(again);
        await service.Client.TerminateInstanceAsync(account, "again", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        await service.Sweep();
        Assert.Equal(nameof(CaseTakenUp), (await service.Events.Events(account))[^1].Type);
        Assert.Single((await visitor.Open("/office/trouble")).All("section"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task Again(WebForm form)
    {
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(form)).Status);
        await service.Clock.SettleAsync(TestContext.Current.CancellationToken);
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

    /// <summary>Its workflow has ended: the sweep has it begin again for this one act, and nothing else comes of it.</summary>
    [Fact]
    public async Task A_letter_of_an_application_that_is_over_is_settled_too_and_the_application_stays_over()
    {
        await SignIn();
        await call.Submit("甲校");
        await service
            .Get<Tables>()
            .Get(Layout.Tables.People)
            .UpsertEntityAsync(new TableEntity(RecipientKind.Accounts, "P.甲校") { ["Email"] = "unreadable" });
        await service.Do("A.甲校", "office P.officer", new RefuseForm("不符合申报条件。"));
        await service.Clock.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await Status());

        var page = await visitor.Open("/office/trouble");
        var row = Assert.Single(page.All("[data-kind=Letter]"));
        Assert.Contains("可在信函页再次发送", page.Text("[data-kind=Letter]"), StringComparison.Ordinal);
        await visitor.Send(page.Form($"settle-A.甲校-{row.GetAttribute("data-trouble")}").With("note", "已电话告知。"));
        await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(6), TestContext.Current.CancellationToken);

        var events = await service.Events.Events("A.甲校");
        Assert.Equal(
            [nameof(Submitted), nameof(LetterSent), nameof(FormRefused), nameof(LetterNotSent), nameof(TroubleSettled)],
            events.Select(e => e.Type)
        );
        Assert.EndsWith(CaseId.Account(Office), events[^1].Actor, StringComparison.Ordinal);
        await TheNoteIsForTheOffice("A.甲校", "已电话告知。");
        Assert.Equal(ApplicationStage.Refused, (await service.State<ApplicationState>("A.甲校")).Stage);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await Status());
        Assert.Empty(await service.Get<Inbox>().Waiting(CaseId.Parse("A.甲校"), TestContext.Current.CancellationToken));
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));

        async Task<OrchestrationRuntimeStatus?> Status() =>
            (await service.Client.GetInstanceAsync("A.甲校", TestContext.Current.CancellationToken))?.RuntimeStatus;
    }

    // The fact is everybody's, how it was settled is not.
    private async Task TheNoteIsForTheOffice(string application, string note)
    {
        using var applicant = await service.SignedIn(Role.Applicant, "U.甲校");
        using var auditor = await service.SignedIn(Role.Auditor);
        var theirs = await applicant.GetStringAsync("/applications/" + application, TestContext.Current.CancellationToken);
        Assert.Contains("经办部门已另行处理", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(note, theirs, StringComparison.Ordinal);
        Assert.Contains(note, (await visitor.Open("/applications/" + application)).Text(".timeline"), StringComparison.Ordinal);
        foreach (var address in new[] { "/history?case=" + application, "/history/export" })
            Assert.Contains(note, await auditor.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_that_wait_for_ten_minutes_are_seen_with_why_and_the_office_has_them_taken()
    {
        await SignIn();
        await call.Submit("甲校");
        await service.Client.SuspendInstanceAsync("A.甲校", "held", TestContext.Current.CancellationToken);
        await service.Do("A.甲校", "office P.officer", new PassCheck());
        Assert.Empty((await visitor.Open("/office/trouble")).All("section"));

        await service.Clock.AdvanceToAsync(Service.Start.AddMinutes(11), TestContext.Current.CancellationToken);

        var page = await visitor.Open("/office/trouble");
        Assert.Contains("办理流程已被运维人员暂停", page.Text("[data-kind=Waiting] .reason"), StringComparison.Ordinal);
        await Again(page.Form("again-A.甲校-waiting"));
        Assert.Contains(nameof(Accepted), (await service.Events.Events("A.甲校")).Select(e => e.Type));
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
