using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;

namespace Chuyi.Browser;

/// <content>The empty site, and what everybody finds on it.</content>
public sealed partial class GalleryTests
{
    private async Task BeforeAnyRound()
    {
        await service.Know(Recipient.Account(CaseId.Account("officer@example.org")), Typed("周文"), "officer@example.org");
        await service.Know(Recipient.Account(CaseId.Account("second@example.org")), Typed("吴静"), "second@example.org");
        Typed(Unit);
        // Examples, names that stand in one language only, and the columns of a file.
        Typed(
            "国办发明电〔2026〕7号",
            "湘教通〔2026〕1号",
            "湘教通〔2026〕88号",
            "“楚怡”",
            "code,name,unit,field,email,phone",
            "phone",
            "office"
        );
        await gallery.Show("HomePage.empty", "/");
        await gallery.Show("HelpPage", "/help");
        await gallery.Show("ReceiptCheckPage", "/receipts");
        await gallery.Show("RegisterPage.empty", "/register");
        await gallery.Show("SignInPage", "/sign-in");
        await gallery.Show(
            "SignInPage.refused",
            "/sign-in",
            doing: async page =>
            {
                await page.FillAsync("input[name=email]", "nobody");
                await page.PressAnyway("#sign-in button");
            }
        );
        await gallery.Show("SignOutPage", "/sign-out", Seat.Officer);
        await gallery.Show("RefusalPage.missing", "/nothing/here");
        await gallery.Show("RefusalPage.unknown-link", "/links/unknown");
        await gallery.Show("RefusalPage.not-allowed", "/office", Applicant);
        await gallery.Show("RefusalPage.link-needed", "/duties/D.2026.secondary-school.1.E1");
        await gallery.Show("KitPage", "/kit");
        await gallery.Show("KitPage.narrowed", "/kit?q=" + Uri.EscapeDataString("学校"));
        await gallery.Show("KitPage.refused", "/kit", doing: page => page.PressAnyway("#kit button.primary"));
        await gallery.ShowEverySide("KitPage", "/kit");
        await gallery.ShowEverySide("KitPage.refused", "/kit", page => page.PressAnyway("#kit button.primary"));
        await gallery.Show("LetterPreviewsPage", "/local/letters");
        await gallery.Show("LetterPreviewPage", "/local/letters/receipt");
        await gallery.Show("OfficePage.empty", "/office", Seat.Officer);
        await gallery.Show("OfficePage.refused", "/office", Seat.Officer, page => page.PressAnyway("#open-round button.primary"));
        await Waiting(
            Call.Id,
            new OpenRound(call.Opening),
            TimeSpan.Zero,
            () => gallery.Show("OfficeRoundPage.opening", Round, Seat.Officer)
        );
        await gallery.Show("AuditPage.empty", "/audit", Seat.Auditor);
        await gallery.Show("CheckQueuePage.none", "/office/checks", Seat.Officer);
        await gallery.Show("CalendarPage", "/office/calendar", Seat.Administrator);
        await gallery.Show("CalendarPage.refused", "/office/calendar", Seat.Administrator, page => page.PressAnyway("#schedule button"));
        await gallery.Show("TroublePage.none", "/office/trouble", Seat.Officer);
        await gallery.Show(
            "AccountsPage.refused",
            "/office/accounts",
            Seat.Administrator,
            page => page.PressAnyway("#open-account button")
        );
        await gallery.Do(
            "/office/accounts",
            Seat.Administrator,
            async page =>
            {
                await page.SelectOptionAsync("select[name=role]", "Auditor");
                await page.FillAsync("input[name=name]", Typed("李审"));
                await page.FillAsync("input[name=email]", "auditor@example.org");
                await page.Press("#open-account button");
            }
        );
        await gallery.Show("AccountsPage.proposed", "/office/accounts", Seat.Administrator);
        await gallery.Show("AccountsPage.to-confirm", "/office/accounts", Seat.SecondAdministrator);
        await gallery.Show("AccountsPage.of-units", "/office/accounts", Seat.Officer);
        await gallery.Show("AccountPage.not-kept", "/office/accounts/" + CaseId.Account("auditor@example.org"), Seat.Officer);
        await Accounts();
        await gallery.Show("AdministrationPage.proposed", "/administration", Seat.Administrator);
        await gallery.Show("AdministrationPage.to-confirm", "/administration", Seat.SecondAdministrator);
    }
}
