using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals;
using Microsoft.Playwright;
using Xunit;

namespace Chuyi.Browser;

/// <content>A round with the form of its category: chosen, looked at beforehand, filled in section by section.</content>
public sealed partial class GalleryTests
{
    private async Task WhereAFormIsFilledIn()
    {
        const string Category = "secondary-school";
        // Where a figure comes from is quoted as it is called.
        Typed([.. Catalogue.Official.Sources.Select(source => source.Value)]);
        await gallery.Show("CategoryPage", "/office/categories/" + Category, Seat.Officer);
        await gallery.Show("CategoryPage.think-tank", "/office/categories/think-tank", Seat.Officer);
        await gallery.Show("OfficePage.template", $"/office?category={Category}&level={CategoryLevel.Designated}", Seat.Officer);
        var now = service.Clock.GetUtcNow();
        await gallery.Show(
            "OpeningPreviewPage.form",
            $"/office?category={Category}&level={CategoryLevel.Designated}",
            Seat.Officer,
            page => Send(page, $"{now.AddDays(20):yyyy-MM-dd'T'HH:mm}", $"{now.AddDays(30):yyyy-MM-dd}")
        );
        var content = new RoundContent(CategoryLevel.Designated, Catalogue.Official.Category(Category));
        var hash = await service.Ask(() => service.Get<RoundContents>().Keep(content));
        var id = CaseId.Round(2026, Category, 9);
        await service.Do(
            id,
            "office P.officer",
            new OpenRound(
                (await call.Round()).Opening! with
                {
                    Round = id,
                    Content = hash,
                    Level = CategoryLevel.Designated,
                    Deadline = service.Clock.GetUtcNow().AddDays(20),
                    RandomSource = Call.Source with { Day = BeijingTime.DayOf(service.Clock.GetUtcNow()).AddDays(30) },
                }
            ),
            opens: true
        );
        var draft = await gallery.Do(
            "/applications",
            Applicant,
            page => page.Press($"#start-{id.ToString().Replace(".", "\\.", StringComparison.Ordinal)} button")
        );
        await gallery.Show("DraftPage.form", draft, Applicant);
        await gallery.Show("SectionPage.empty", draft + "/form/figures", Applicant);
        await gallery.Do(draft + "/form/figures", Applicant, Fill);
        await gallery.Show("SectionPage.looked", draft + "/form/figures?look", Applicant);
        await gallery.Show("SectionPage.others", draft + "/form/figures", Applicant, page => OthersFill(page, draft));
        Typed("他人的名称 1", "他人的名称 2", "他人的名称 3", "他人的名称 4");
        await gallery.Show("DraftPage.others", draft, Applicant, page => OthersName(page, draft));
        await ChangeDraft(draft, d => d with { Title = "" });
        await gallery.Show("DraftPage.form-begun", draft, Applicant);
        await gallery.Picture("draft", draft, Applicant, "zh", 800, "#tasks");
        await gallery.Show("CheckDraftPage.form", draft + "/check", Applicant);
        await WhereACallIsCorrected(id, content, hash);
        await WhereAFormIsSupplemented(CaseId.Parse(draft.Split('/')[^1]), id);
    }

    private async Task WhereACallIsCorrected(CaseId round, RoundContent content, string hash)
    {
        var (at, page) = (CorrectionPages.Address(round), "/office/rounds/" + round);
        var hint = RoundWordings.Of(content).Single(one => one.Code == "field.site.hint");
        var after = new Sentence("以不动产权证书为准。", "By the title to the property.");
        var terms = new CorrectionTerms
        {
            Wording = hint.Code,
            Called = hint.Called,
            Before = hint.Text ?? default,
            After = after,
            From = hash,
            Content = await service.Ask(() => service.Get<RoundContents>().Keep(RoundWordings.With(content, hint.Code, after))),
            Reason = Typed("学校询问以哪一证件为准"),
        };
        await gallery.Show("CorrectionPage", at, Seat.Officer);
        await gallery.Show("CorrectionPage.chosen", $"{at}?wording={hint.Code}", Seat.Officer);
        await gallery.Show("CorrectionPage.refused", $"{at}?wording={hint.Code}", Seat.Officer, one => one.PressAnyway("#correct button"));
        await service.Do(round, "office " + CaseId.Account("second@example.org"), new CorrectCall(terms));
        await gallery.Show("CorrectionPage.waiting", at, Seat.Officer);
        await gallery.Show("OfficeRoundPage.correction", page, Seat.Officer);
        await gallery.Show("OfficeRoundPage.own-correction", page, Seat.SecondOfficer);
        await service.Do(round, "office P.officer", new CorrectCall(terms));
        await gallery.Show("CallPage.corrected", "/rounds/" + round);
    }

    // As it was filled in so far: what a rule would refuse to submit is not what is looked at here.
    private async Task WhereAFormIsSupplemented(CaseId application, CaseId round)
    {
        const string Officer = "office P.officer";
        var (drafts, vault) = (service.Get<DraftStore>(), service.Get<AnswersVault>());
        var unit = Applicant.Session(service.Clock.GetUtcNow()).Unit!;
        async Task<Draft> Change(Func<Draft, Outcome<Draft>> change) =>
            (await service.Ask(() => drafts.Change(unit, application, change, default))).Value!;
        var draft = await Change(d => d with { IsSubmitted = true, Title = Typed("优秀中职学校建设") });
        var submit = call.Submission("甲校");
        var submitted = submit.Submission with
        {
            Application = application,
            Round = round,
            Unit = unit,
            UnitName = Unit,
            Title = draft.Title,
            Account = draft.Account,
            Subject = null,
            Answers = await service.Ask(() => vault.Keep(application, draft.Answers)),
            CheckBy = BeijingTime.DayOf(service.Clock.GetUtcNow()).AddDays(7),
        };
        var deadline = service.Clock.GetUtcNow().AddDays(1);
        await service.Do(application, "applicant", new Submit(submitted, deadline), opens: true);
        var at = "/applications/" + application;
        await gallery.Show("ApplicationPage.form-to-check", at, Seat.Officer);
        await gallery.Show("CheckDeskPage.form", "/office/checks/" + application, Seat.Officer);
        AskedSection asked = new("figures", Catalogue.Official.Category("secondary-school").Form.Section("figures")!.Name);
        var order = new SupplementOrder
        {
            Defects = [Typed("在校生人数与学籍数不一致")],
            Due = BeijingTime.DayOf(service.Clock.GetUtcNow()).AddDays(7),
            Parts = [],
            Sections = [asked],
        };
        await service.Do(application, Officer, new RequestSupplement(order));
        await gallery.Show("ApplicationPage.form-supplement", at, Applicant);
        await gallery.Show("SectionPage.supplement", $"/drafts/{application}/form/figures", Applicant);
        await gallery.Do($"/drafts/{application}/form/figures", Applicant, Correct);
        draft = await Change(d => d);
        var sealedAnew = await service.Ask(() => vault.Keep(application, draft.Answers));
        await service.Do(
            application,
            "applicant",
            new Supplement(
                new()
                {
                    Documents = submitted.Documents,
                    CheckBy = submitted.CheckBy,
                    Answers = sealedAnew,
                    Sections = [asked],
                }
            )
        );
        await gallery.Show("ApplicationPage.form-supplemented", at, Seat.Officer);
    }

    // Somebody else of the unit writes while the page stands open: what is typed there then is not saved over it.
    private async Task OthersFill(IPage page, string at)
    {
        var site = $$"""{"site":[["{{37_200 + Interlocked.Increment(ref others)}}"]],"students":[["1000"]]}""";
        await ChangeDraft(at, d => DraftForm.Fill(d, "figures", DraftForm.MarkOf(d, "figures"), site));
        await page.FillAsync("input[name=site]", "36000");
        await page.Locator("#section .status button").First.WaitForAsync();
    }

    private async Task OthersName(IPage page, string at)
    {
        var title = $"他人的名称 {Interlocked.Increment(ref others)}";
        await ChangeDraft(at, d => d with { Title = title });
        await page.FillAsync("input[name=title]", "优秀中职学校建设");
        await page.Locator("#save .status button").First.WaitForAsync();
    }

    private int others;

    private async Task ChangeDraft(string at, Func<Draft, Outcome<Draft>> change)
    {
        var (unit, id) = (Applicant.Session(service.Clock.GetUtcNow()).Unit!, at.Split('/')[^1]);
        Assert.False((await service.Ask(() => service.Get<DraftStore>().Change(unit, id, change, default))).IsRefused);
    }

    private static async Task Correct(IPage page)
    {
        await page.FillAsync("input[name=students]", "1260");
        await page.Press("form[id=section] .actions button:nth-of-type(2)");
    }

    private static async Task Fill(IPage page)
    {
        await page.FillAsync("input[name=students]", "1000");
        await page.FillAsync("input[name=site]", "31000");
        await page.Press("form[id=section] button.primary");
    }
}
