using Azure.Data.Tables;
using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Storage;
using Chuyi.Rehearsals;

namespace Chuyi.Browser;

/// <content>From the ranked list to the certificate.</content>
public sealed partial class GalleryTests
{
    private async Task WhileTheListIsOnNotice()
    {
        await gallery.Show("OfficeRoundPage.ranked", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.all-ranks", Round + "?page=1", Seat.Officer);
        await gallery.Show("ReviewSheetsPage", "/applications/A.甲校/review", Seat.Officer);
        await gallery.Show(
            "OfficeRoundPage.confirm-refused",
            Round,
            Seat.Officer,
            async page =>
            {
                await page.ClickAsync("#confirm summary");
                await page.FillAsync("#confirm input[name=from]", "2");
                await page.FillAsync("#confirm input[name=rank]", "1");
                await page.PressAnyway("#confirm button");
            }
        );
        await gallery.Show("InterruptionPage", Round, Seat.Officer, page => page.PressAnyway("#confirm button"));
        await call.Confirm();
        await gallery.Show("NoticePage.scheduled", "/notices/" + Call.Id);
        await gallery.Show("HomePage.notice-to-come", "/");
        await gallery.Show("ApplicationsPage.notice-to-come", "/applications", Applicant);
        await service.Until(3, 24);
        await gallery.Show("HomePage.notice", "/");
        await gallery.Show("ApplicationsPage.notice", "/applications", await WithApplication("甲校"));
        await gallery.Show("ApplicationPage.proposed", "/applications/A.甲校", Of("甲校"));
        await gallery.Show("ApplicationPage.reserve", "/applications/A.乙校", Of("乙校"));
        await gallery.Show("NoticePage.up", "/notices/" + Call.Id);
        var form = $"/notices/{Call.Id}/objections?item=A.甲校";
        await gallery.Show("ObjectionFormPage", form);
        await gallery.Show("ObjectionFormPage.refused", form, doing: page => page.PressAnyway("#objection button"));
        await gallery.Show(
            "ObjectionLodgedPage",
            form,
            doing: async page =>
            {
                await page.FillAsync("input[name=name]", "王五");
                await page.FillAsync("input[name=email]", "wang@example.org");
                await page.FillAsync("textarea[name=text]", Typed("该校申报材料中的就业数据与公开年报不一致，请予核查。"));
                await page.Press("#objection button");
            }
        );
        var objection = await call.Object("one", "A.甲校");
        await gallery.Show("ObjectionPage.lodged", "/objections/" + objection, Seat.Holding(objection, "objector " + objection));
        await service.Do(objection, "objector", new VerifyContact());
        await gallery.Show("OfficeRoundPage.objection", Round, Seat.Officer);
        var office = "/office/objections/" + objection;
        await gallery.Show("ObjectionPage.to-decide", office, Seat.Officer);
        await gallery.Show("ObjectionPage.refused", office, Seat.Officer, page => page.PressAnyway("#decide button"));
        await service.Do(objection, "office P.officer", new DecideObjection(new() { Upheld = false, Reason = Typed("经核查数据无误") }));
        await gallery.Show("ObjectionPage.decided", office, Seat.Officer);
        await gallery.Show(
            "OfficeRoundPage.objection-settled",
            Round,
            Seat.Officer,
            page => page.ClickAsync("details:has(#settled-objections) summary")
        );
        var lapsed = await call.Object("lapsed", "A.乙校");
        var late = await call.Object("late", "A.甲校");
        await service.Do(late, "objector", new VerifyContact());
        await service.Until(3, 31);
        await gallery.Show("HomePage.notice-over", "/");
        await gallery.Show("ObjectionPage.lapsed", "/office/objections/" + lapsed, Seat.Officer);
        await service.Do(late, "office P.officer", new DecideObjection(new() { Upheld = false, Reason = "经核查数据无误" }));
        await service.Until(4, 3);
    }

    private async Task WhileDepartmentsSign()
    {
        var signature = CaseId.SignOff(Call.Id, (await call.Round()).Opening!.Departments[0].Code, 1);
        var seat = Seat.Holding(signature, "department");
        await gallery.Show("OfficeRoundPage.sign-off", Round, Seat.Officer);
        await gallery.Show("SignaturePage.asked", "/signatures/" + signature, seat);
        await gallery.Show("SignaturePage.refused", "/signatures/" + signature, seat, page => page.PressAnyway("#answer button"));
        var returning = CaseId.SignOff(Call.Id, (await call.Round()).Opening!.Departments[1].Code, 1);
        await service.Do(returning, "department", new ReturnList(Typed("请核对单位全称")));
        await gallery.Show("OfficeRoundPage.returned", Round, Seat.Officer);
        await gallery.Show("SignaturePage.returned", "/signatures/" + returning, Seat.Holding(returning, "department"));
        await gallery.Show("SignaturePage.superseded", "/signatures/" + signature, seat);
        await call.Confirm();
        await call.Sign(list: 2);
        signature = CaseId.SignOff(Call.Id, (await call.Round()).Opening!.Departments[0].Code, 2);
        await gallery.Show("SignaturePage.signed", "/signatures/" + signature, Seat.Holding(signature, "department"));
        await gallery.Show("OfficeRoundPage.signed", Round, Seat.Officer);
        await gallery.Show(
            "AnnouncementPage",
            Round,
            Seat.Officer,
            async page =>
            {
                await page.FillAsync("input[name=documentNumber]", "湘教通〔2026〕88号");
                await page.Press("#announcement button");
            }
        );
    }

    private async Task OnceAnnounced()
    {
        await call.Announce();
        await gallery.Show("HomePage.announced", "/");
        await gallery.Show("NoticePage.announced", "/notices/" + Call.Id);
        await gallery.Show("CallPage.announced", "/rounds/" + Call.Id);
        await gallery.Show("OfficeRoundPage.announced", Round, Seat.Officer);
        await gallery.Show("OfficeRoundPage.auditor", Round, Seat.Auditor);
        await gallery.Show("ApplicationPage.designated", "/applications/A.甲校", Seat.Officer);
        await gallery.Show("ApplicationPage.not-designated", "/applications/A.乙校", Of("乙校"));
        await gallery.Show("ReviewSheetsPage.comments", "/applications/A.乙校/review", Of("乙校"));
        await gallery.Picture("timeline", "/applications/A.甲校", Seat.Officer, "zh", 720, ".timeline");
        await gallery.Show("ApplicationsPage.certificate", "/applications", Of("甲校"));
        await gallery.Show("RegisterPage.filled", "/register");
        await gallery.Show("RegisterPage.found", "/register?q=甲&year=2026");
        await gallery.Show("RegisterPage.none", "/register?q=zzz&category=secondary-school");
        await gallery.Show("RegisterPage.not-found", "/register?number=楚怡中职〔2026〕999号");
        var entry = await gallery.Do("/register", null, page => page.Press("#register a"));
        await gallery.Show("RegisterEntryPage", entry);
        await gallery.Show("LinkPage.over", service.Letter($"e{(await call.Round()).Panel[0][1..]}@example.org", "invitation").Link());
        await gallery.Show("AuditPage", "/audit", Seat.Auditor);
        await gallery.Show("AuditPage.code", "/audit", Seat.Auditor, page => page.Press("#verifier-code button"));
        await gallery.Show("HistorySearchPage", "/history", Seat.Auditor);
        await gallery.Show("HistorySearchPage.found", "/history?round=" + Call.Id, Seat.Auditor);
        await gallery.Show("MailboxPage", "/local/mail");
    }

    private static Seat Of(string unit) => Seat.Applicant("U." + unit, unit);

    private async Task WhenSomethingFails()
    {
        await service
            .Get<Tables>()
            .Get(Layout.Tables.History)
            .UpsertEntityAsync(new TableEntity("r|rounds", Call.Id.ToString()) { ["Summary"] = "{" });
        await gallery.Show("RefusalPage.fault", "/");
    }
}
