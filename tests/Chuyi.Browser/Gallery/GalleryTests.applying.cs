using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.Rehearsals;

namespace Chuyi.Browser;

/// <content>From the call to a complete draft.</content>
public sealed partial class GalleryTests
{
    private const string Unit = "湘江职业中专学校";

    private static readonly Seat Applicant = Seat.Applicant("U.school", Unit);

    private string draft = "";

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
        await gallery.Show("UnknownYearPage", "/office", Seat.Officer, page => Open(page, "2026-12-30T17:00", "2026-12-31"));
        await gallery.Show("OpeningPreviewPage", "/office", Seat.Officer, page => Open(page, "2026-03-20T17:00", "2026-03-24"));
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
        await gallery.Show("UploadCodePage", draft + "/upload-code", Applicant);
        await gallery.Show("UploadCodePage.code", draft + "/upload-code", Applicant, page => page.Press("#upload-code button"));
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
                await page.Context.AddCookiesAsync([
                    new()
                    {
                        Name = Cookies.Session,
                        Value = "over",
                        Url = service.Address.ToString(),
                    },
                ]);
                await page.GotoAsync("/sign-in");
                await gallery.ShowNow("SignInPage.ended", language);
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
        // Without a key pressed the page saves nothing by itself, and does not know yet that the session has ended.
        await page.Put("input[name=title]", "优秀中职学校建设");
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

    private static async Task Open(Microsoft.Playwright.IPage page, string deadline, string day)
    {
        await page.ClickAsync("#opening > summary");
        await page.SelectOptionAsync("select[name=category]", "secondary-school");
        await Send(page, deadline, day);
    }

    private static async Task Send(Microsoft.Playwright.IPage page, string deadline, string day)
    {
        await page.Put("input[name=deadline]", deadline);
        await page.FillAsync("input[name=random]", "双色球");
        await page.Put("input[name=randomDay]", day);
        await page.FillAsync("input[name=randomWhere]", "www.example.org/lottery");
        await page.FillAsync("input[name=randomCounts]", "6 1");
        await page.PressAnyway("#open-round button.primary");
    }
}
