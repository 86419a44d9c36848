using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Rehearsals;
using Microsoft.Playwright;

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
        await gallery.Show("DraftPage.form-begun", draft, Applicant);
        await gallery.Show("CheckDraftPage.form", draft + "/check", Applicant);
    }

    private static async Task Fill(IPage page)
    {
        await page.FillAsync("input[name=students]", "1000");
        await page.FillAsync("input[name=site]", "31000");
        await page.Press("form[id=section] button.primary");
    }
}
