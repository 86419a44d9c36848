using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals;

namespace Chuyi.Browser;

/// <content>From the empty site to a complete draft.</content>
public sealed partial class GalleryTests
{
    private const string Unit = "湘江职业中专学校";

    private static readonly Seat Applicant = Seat.Applicant("U.school", Unit);

    private string draft = "";

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
        await gallery.Show("KitPage.refused", "/kit", doing: page => page.PressAnyway("#kit button.primary"));
        await gallery.Show("LetterPreviewsPage", "/local/letters");
        await gallery.Show("LetterPreviewPage", "/local/letters/receipt");
        await gallery.Show("OfficePage.empty", "/office", Seat.Officer);
        await gallery.Show("OfficePage.refused", "/office", Seat.Officer, page => page.PressAnyway("#open-round button.primary"));
        await gallery.Show("AuditPage.empty", "/audit", Seat.Auditor);
        await gallery.Show("CalendarPage", "/office/calendar", Seat.Officer);
        await gallery.Show("CalendarPage.refused", "/office/calendar", Seat.Officer, page => page.PressAnyway("#schedule button"));
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

    private async Task WhileDraftsAreWritten()
    {
        await call.Open();
        Typed("经办人", "王五", Call.Source.What, "双色球");
        await service.HasApplicant("school@example.org", "U.school", Unit);
        Typed("优秀中职学校建设");
        await gallery.Show("HomePage.open", "/");
        await gallery.Show("CallPage.open", "/rounds/" + Call.Id);
        await gallery.Show("DepartmentsPage", "/office/departments", Seat.Administrator);
        await gallery.Show("OfficePage.open", "/office", Seat.Officer);
        await gallery.Show("OfficeRoundPage.open", Round, Seat.Officer);
        await gallery.Show("NoticePage.none", "/notices/" + Call.Id);
        await gallery.Show("DrawPage.none", "/draws/" + Call.Id);
        await gallery.Show("UnknownYearPage", "/office", Seat.Officer, OpenIntoAYearThatIsNotKnown);
        await gallery.Show("ApplicationsPage.open", "/applications", Applicant);
        await Members();
        draft = await gallery.Do("/applications", Applicant, page => page.Press("form[id^=start-] button"));
        await gallery.Show("DraftPage.empty", draft, Applicant);
        await gallery.Show("DraftPage.refused", draft, Applicant, WriteTooMuch);
        await gallery.Show(
            "DraftPage.not-sent",
            draft,
            Applicant,
            async page =>
            {
                await WriteTooMuch(page);
                await page.Press(".who button >> nth=0");
            }
        );
        await SessionEnds();
        var papers = DossierPart.Default.Zip(DossierPapers.Of(School.Invent(1, ["长沙市"], seed: 1)[0], seed: 1)).ToList();
        foreach (var (_, paper) in papers)
            Typed(paper.FileName);
        await Upload(papers.Take(2));
        await gallery.Show("DraftPage.filled", draft, Applicant);
        await gallery.Picture("draft", draft, Applicant, "zh", 800, "#dossier");
        await gallery.Show("CheckDraftPage.lacking", draft + "/check", Applicant);
        await Upload(papers.Skip(2));
        await gallery.Show("CheckDraftPage", draft + "/check", Applicant);
        await gallery.Show("CheckDraftPage.refused", draft + "/check", Applicant, page => page.PressAnyway("#submit button"));
    }

    private static async Task WriteTooMuch(Microsoft.Playwright.IPage page)
    {
        await page.Put("input[name=title]", new string('长', 400));
        await page.PressAnyway("#save button");
    }

    // What was typed goes with the person through the sign-in.
    private Task SessionEnds() =>
        gallery.Each(
            async (language, page) =>
            {
                // Who asks for more than a few codes at once gets one of another length.
                await service.Clock.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(11));
                await SignIn(page, "/sign-in");
                // The page on which it stood may be gone by then.
                await Write(page, "/drafts/A.gone");
                await SignIn(page, null);
                await gallery.ShowNow("GoOnPage", language);
                await Write(page, draft);
                await gallery.ShowNow("SignInPage.session-ended", language);
                await SignIn(page, null, () => gallery.ShowNow("SignInCodePage", language));
                await gallery.ShowNow("DraftPage.kept", language);
                await page.Press("#save button");
            }
        );

    private async Task Write(Microsoft.Playwright.IPage page, string at)
    {
        await page.GotoAsync(draft);
        await page.Context.ClearCookiesAsync(new() { Name = Cookies.Session });
        await page.FillAsync("input[name=title]", "优秀中职学校建设");
        await page.Put("#save input[name=at]", at);
        await page.PressAnyway("#save button");
    }

    private async Task SignIn(Microsoft.Playwright.IPage page, string? path, Func<Task>? show = null)
    {
        if (path is not null)
            await page.GotoAsync(path);
        await page.FillAsync("input[name=email]", "school@example.org");
        await page.Press("#sign-in button");
        await service.Clock.SettleAsync();
        if (show is not null)
        {
            await show();
            await page.FillAsync("input[name=code]", "0000");
            await page.Press("#code button");
        }
        await page.FillAsync("input[name=code]", service.Letter("school@example.org", "sign-in-code").Code(AccountDigits));
        await page.Press("#code button");
    }

    private const int AccountDigits = Functions.People.AccountRules.CodeDigits;

    private async Task Upload(IEnumerable<(DossierPart Part, Paper Paper)> papers)
    {
        await gallery.Do(
            draft,
            Applicant,
            async page =>
            {
                foreach (var (part, paper) in papers)
                {
                    await page.Upload(part.Kind, paper);
                    await page.Locator($"#documents tr[data-document][data-kind={part.Kind}]").WaitForAsync();
                }
            }
        );
    }

    private static async Task OpenIntoAYearThatIsNotKnown(Microsoft.Playwright.IPage page)
    {
        await page.ClickAsync("#opening > summary");
        await page.SelectOptionAsync("select[name=category]", "secondary-school");
        await page.Put("input[name=deadline]", "2026-12-30T17:00");
        await page.FillAsync("input[name=random]", "双色球");
        await page.FillAsync("input[name=randomDay]", "2026-12-31");
        await page.FillAsync("input[name=randomWhere]", "www.example.org/lottery");
        await page.FillAsync("input[name=randomCounts]", "6 1");
        await page.PressAnyway("#open-round button.primary");
    }
}
