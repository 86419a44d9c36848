using System.Net;
using Azure;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>Which cases that broke off are not settled in another way.</content>
public sealed partial class TroubleRehearsals
{
    /// <summary>A round that waits for it would stand still for ever, and nobody would be told why.</summary>
    [Fact]
    public async Task A_case_that_its_round_waits_for_is_tried_again_and_never_settled_in_another_way()
    {
        await SignIn();
        await call.Confirmed();
        await service.Until(3, 24);
        var objection = CaseId.Parse(await call.Object("one", "A.甲校"));
        await service.Do(objection, "objector", new VerifyContact());
        await service.Client.TerminateInstanceAsync(objection, "by mistake", TestContext.Current.CancellationToken);
        await service.Clock.SettleAsync();
        await service.Get<Troubles>().Note(Broken(objection));
        await SignIn();

        var page = await visitor.Open("/office/trouble");
        Assert.False(page.HasForm($"settle-{objection}-failed"));
        Assert.Contains("其他事项仍在等待本案卷", page.Text($"[data-case='{objection}']"), StringComparison.Ordinal);
        // Nor by a page of before.
        var refused = await service.Ask(() => service.Get<CasesInTrouble>().WhyNotSettled(Broken(objection), Stop));
        Assert.Equal("waited-for", refused?.Code);

        await Again(page.Form($"again-{objection}-failed"));
        await service.Do(
            objection,
            "office P.officer",
            new DecideObjection(new() { Upheld = false, Reason = "经核查，就业数据与年报一致。" })
        );
        Assert.Empty((await call.Round()).OpenObjections);
    }

    /// <summary>What is announced would never be certified: the count announced is the count designated.</summary>
    [Fact]
    public async Task What_breaks_off_between_the_announcement_and_its_certificate_is_not_settled_in_another_way()
    {
        await call.Confirmed();
        await service.Until(4, 30);
        await call.Sign();
        Assert.Equal("waited-for", await WhyNotSettled("A.甲校"));
        await service.Client.SuspendInstanceAsync("A.甲校", "held", Stop);
        await call.Announce();
        Assert.Equal(RoundStage.Announced, (await call.Round()).Stage);
        Assert.Equal("waited-for", await WhyNotSettled("A.甲校"));

        // Nor is the round, whose applications hear of it.
        Assert.Equal("waited-for", await WhyNotSettled(Call.Id));

        await service.Client.ResumeInstanceAsync("A.甲校", "", Stop);
        await service.Clock.SettleAsync();
        var application = await service.State<ApplicationState>("A.甲校");
        Assert.Equal(ApplicationStage.Designated, application.Stage);
        var designation = CaseId.Designation(application.Number!);
        Assert.Null(await WhyNotSettled(designation));
        var table = service.Get<Tables>().Get(Layout.Tables.Cases);
        var after = (await service.Events.Events(designation)).SkipWhile(one => one.Type != nameof(CertificateIssued)).ToList();
        Assert.NotEmpty(after);
        foreach (var one in after)
            await table.DeleteEntityAsync(designation, $"{one.Seq:000000}", ETag.All, Stop);
        Assert.Equal("waited-for", await WhyNotSettled(designation));
    }

    /// <summary>It is named by its id, held up by nothing else, and goes on once it can be read again.</summary>
    [Fact]
    public async Task A_case_that_cannot_be_read_is_neither_begun_again_nor_settled_until_it_can_be()
    {
        await call.Submit("甲校");
        await call.Submit("乙校");
        foreach (var @case in new[] { "A.甲校", "A.乙校" })
            await service.Client.TerminateInstanceAsync(@case, "by mistake", Stop);
        await service.Clock.SettleAsync();
        var table = service.Get<Tables>().Get(Layout.Tables.Cases);
        TableEntity whole = (await table.GetEntityAsync<TableEntity>("A.甲校", "000001", cancellationToken: Stop)).Value;
        await table.UpsertEntityAsync(new TableEntity("A.甲校", "000001") { ["Event"] = "{" }, TableUpdateMode.Merge, Stop);
        await service.Sweep();
        Assert.Contains(nameof(CaseTakenUp), (await service.Events.Events("A.乙校")).Select(one => one.Type));
        await SignIn();

        var page = await visitor.Open("/office/trouble");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("A.甲校", page.Text("[data-case='A.甲校']"), StringComparison.Ordinal);
        Assert.False(page.HasForm("settle-A.甲校-failed"));
        Assert.Equal("unreadable", await WhyNotSettled("A.甲校"));
        var refused = await visitor.Send(page.Form("again-A.甲校-failed"));
        Assert.Equal((HttpStatusCode.Conflict, true), (refused.Status, refused.Refusal.Contains("无法读取", StringComparison.Ordinal)));

        await table.UpsertEntityAsync(whole, TableUpdateMode.Replace, Stop);
        await Again((await visitor.Open("/office/trouble")).Form("again-A.甲校-failed"));
        Assert.Contains(nameof(CaseTakenUp), (await service.Events.Events("A.甲校")).Select(one => one.Type));
    }

    private async Task<string?> WhyNotSettled(string @case) =>
        (await service.Ask(() => service.Get<CasesInTrouble>().WhyNotSettled(Broken(CaseId.Parse(@case)), Stop)))?.Code;

    private Trouble Broken(CaseId @case) =>
        new()
        {
            Case = @case,
            Id = CaseRevival.Trouble,
            Kind = TroubleKind.Failed,
            Reason = new("办理流程中断。", "It broke off."),
            Since = service.Clock.GetUtcNow(),
            Latest = service.Clock.GetUtcNow(),
        };
}
