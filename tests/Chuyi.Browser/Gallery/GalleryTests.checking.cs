using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals;

namespace Chuyi.Browser;

/// <content>The formal check.</content>
public sealed partial class GalleryTests
{
    private async Task WhileApplicationsAreChecked()
    {
        var sent = await gallery.Do(
            draft + "/check",
            Applicant,
            async page =>
            {
                await page.CheckAsync("input[name=truth]");
                await page.Press("#submit button");
            }
        );
        var id = sent.Split('/')[^1];
        Typed("甲校", "乙校", "丙校", "丁校", "戊校", "甲校建设", "乙校建设", "丙校建设", "丁校建设", "戊校建设");
        foreach (var unit in new[] { "甲校", "乙校", "丙校", "丁校", "戊校" })
            await call.Submit(unit);
        await gallery.Show("ApplicationsPage.submitted", "/applications", Applicant);
        await gallery.Show("ApplicationPage.checking", sent, Applicant);
        await Waiting(id, new PassCheck(), TimeSpan.Zero, () => gallery.Show("ApplicationPage.recording", sent, Applicant));
        await Waiting(
            id,
            new PassCheck(),
            TimeSpan.FromHours(1),
            async () =>
            {
                await gallery.Show("TroublePage.waiting", "/office/trouble", Seat.Officer);
                await gallery.Show("OfficePage.trouble", "/office", Seat.Officer);
            }
        );
        await gallery.Show("ApplicationPage.to-check", sent + "?from=", Seat.Officer);
        await gallery.Show("CheckQueuePage", "/office/checks", Seat.Officer);
        await gallery.Show("CheckDeskPage", "/office/checks/" + id, Seat.Officer);
        await gallery.Show(
            "CheckDeskPage.refused",
            "/office/checks/" + id,
            Seat.Officer,
            page => page.PressAnyway("#check button.primary")
        );
        await gallery.Show("ApplicationPage.check-refused", sent, Seat.Officer, page => page.PressAnyway("#check button.primary"));
        await service.Do(
            id,
            "office P.officer",
            new RequestSupplement(
                new()
                {
                    Defects = [Typed("申报书缺少单位公章"), Typed("建设方案第3页模糊")],
                    Due = new DateOnly(2026, 3, 13),
                    Parts = [DossierPart.Default[0], DossierPart.Default[1]],
                }
            )
        );
        await gallery.Show("ApplicationPage.supplement", sent, Applicant);
        await gallery.Show("ApplicationsPage.supplement", "/applications", Applicant);
        await service.Do("A.丁校", "office P.officer", new RefuseForm(Typed("申报单位不属于本类别范围")));
        await WhileLettersReachNobody();
        await service.Do("A.丙校", "applicant P.丙校", new TakeBack(Call.Deadline));
        await gallery.Show("ApplicationPage.taken-back", "/applications/A.丙校", Of("丙校"));
        await service.Do("A.丙校", "applicant P.丙校", call.Submission("丙校"));
        await service.Do("A.戊校", "applicant P.戊校", new Withdraw(Typed("单位合并")));
        await gallery.Show("ApplicationPage.not-accepted", "/applications/A.丁校", Seat.Officer);
        await gallery.Show("ApplicationPage.withdrawn", "/applications/A.戊校", Seat.Auditor);
        await gallery.Show("ApplicationListPage", Round + "/applications", Seat.Officer);
        await gallery.Show("ApplicationListPage.sorted", Round + "/applications?stage=checking&sort=due&desc=1", Seat.Officer);
        await gallery.Show("ApplicationListPage.none", Round + "/applications?q=zzz", Seat.Officer);
    }

    private async Task WhileLettersReachNobody()
    {
        await service
            .Get<Tables>()
            .Get(Layout.Tables.People)
            .UpsertEntityAsync(new TableEntity(RecipientKind.Accounts, "P.戊校") { ["Email"] = "unreadable" });
        var officer = Seat.Officer.Session(service.Clock.GetUtcNow()).Account;
        await service.Do("A.戊校", "office " + officer, new SendLetterAgain(2));
        await gallery.Show("CaseLettersPage", "/office/cases/A.戊校/letters", Seat.Officer);
        await gallery.Show("CaseLettersPage.auditor", "/office/cases/A.戊校/letters", Seat.Auditor);
        await gallery.Show("CaseLettersPage.codes", $"/office/cases/{officer}/letters", Seat.Officer);
        await gallery.Show("TroublePage.letter", "/office/trouble", Seat.Officer);
        await WhileCasesFail();
        await gallery.Show("OfficePage.letters", "/office", Seat.Officer);
        // Asked for from a second tab too: it is declined, and the page tells so.
        await service.Do("A.戊校", "office " + officer, new SendLetterAgain(2));
        await gallery.Show("CaseLettersPage.declined", "/office/cases/A.戊校/letters", Seat.Officer);
    }

    private async Task WhileCasesFail()
    {
        var (troubles, now, id) = (service.Get<Troubles>(), service.Clock.GetUtcNow(), CaseId.Parse("A.戊校"));
        foreach (var kind in new[] { TroubleKind.Failed, TroubleKind.Retried })
            await troubles.Note(
                new()
                {
                    Case = id,
                    Id = kind == TroubleKind.Failed ? "failed" : nameof(RankedLists.Rank),
                    Kind = kind,
                    Reason = new("存储服务暂时不可用", "storage does not answer"),
                    Since = now.AddHours(-2),
                    Latest = now,
                }
            );
        await gallery.Show("TroublePage.failing", "/office/trouble", Seat.Officer);
        await gallery.Show(
            "TroublePage.settle-refused",
            "/office/trouble",
            Seat.Officer,
            page => page.PressAnyway("[data-kind=Letter] form[id^=settle] button")
        );
        await troubles.Remove(id, "failed");
        await troubles.Remove(id, nameof(RankedLists.Rank));
    }

    private string Typed(params string[] texts)
    {
        gallery.AddTyped(texts);
        return texts[0];
    }
}
