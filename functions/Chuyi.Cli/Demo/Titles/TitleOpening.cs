using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;

namespace Chuyi.Cli.Demo.Titles;

/// <summary>Contacts, accounts with the units they are of, and a round of each category (发布).</summary>
internal static class TitleOpening
{
    private const string Waiting = "section[data-proposal]";

    public static async Task Play(Scene scene, TitleCast cast)
    {
        await scene.Chapter(Days.Opening, new("登记会签联系人、单位和账号", "Contacts, units and accounts"));
        var page = await scene.SignIn(cast.Administrator, Cast.AdministratorEmail, "/office/accounts");
        page = await cast.Administrator.Send(
            page.Form("open-account").With("role", "Administrator").With("name", "复核员").With("email", Cast.DeputyEmail)
        );
        await scene.Settle();
        foreach (var (name, email) in new[] { ("经办员", Cast.OfficeEmail), ("经办员乙", Cast.ColleagueEmail) })
            page = await cast.Administrator.Send(page.Form("open-account").With("role", "Office").With("name", name).With("email", email));
        page = await cast.Administrator.Open("/office/departments");
        foreach (var d in Catalogue.Official.Departments)
            page = await cast.Administrator.Send(
                page.Form("department-" + d.Code)
                    .With("name", "会签处")
                    .With("email", Title.AddressOf(d.Code))
                    .With("phone", Title.PhoneOf(d.Code))
            );
        await scene.Settle();
        await scene.SignIn((cast.Deputy, Cast.DeputyEmail));
        foreach (var at in (string[])["/office/accounts", "/office/departments"])
        {
            page = await cast.Deputy.Open(at);
            foreach (var waiting in page.All(Waiting))
                await cast.Deputy.Send(page.FormTo("/confirm", waiting));
            await scene.Settle();
        }
        await scene.SignIn((cast.Office, Cast.OfficeEmail), (cast.Colleague, Cast.ColleagueEmail));
        await OpenUnits(scene, cast);

        await scene.Chapter(scene.Clock.Now, new("发布各类别申报批次", "The calls open"));
        foreach (var title in cast.Titles)
            await OpenRound(cast, title);
        await scene.Settle();
        foreach (var title in cast.Titles)
        {
            var call = await cast.Anyone.Open("/rounds/" + title.Round);
            title.Expect(
                scene,
                (await cast.Office.Open(title.RoundPage)).IsAt(RoundStage.Open) && call.Text("#allocation").Length > 0,
                $"the call says how {title.Quota} places are given",
                call.Refusal
            );
        }
    }

    // Each unit comes on file with its first account. Who recommends comes first: it supervises the others.
    private static async Task OpenUnits(Scene scene, TitleCast cast)
    {
        foreach (var one in cast.Recommenders)
            await OpenRecommender(scene, cast, one);
        foreach (var one in cast.Applicants)
        {
            var school = one.School;
            await cast.Office.Send(
                (await cast.Office.Open("/office/accounts"))
                    .Form("open-account")
                    .With("role", "Applicant")
                    .With("name", school.Contact)
                    .With("email", school.Email)
                    .With("unit", school.Name)
                    .With("unitType", "SecondaryVocational")
                    .With("prefecture", school.Prefecture)
                    .With("bureau", TitleCast.BureauOf(school.Prefecture))
            );
            await scene.Settle();
        }
        await scene.SignIn([.. cast.Applicants.Select(a => (a.Visitor, a.School.Email))]);
    }

    private static async Task OpenRecommender(Scene scene, TitleCast cast, TitleRecommender one)
    {
        var opened = await cast.Office.Send(
            (await cast.Office.Open("/office/accounts"))
                .Form("open-account")
                .With("role", "Applicant")
                .With("name", "联系人")
                .With("email", one.Email)
                .With("unit", one.Name)
                .With("unitType", one.Type)
                .With("prefecture", one.Prefecture)
        );
        if (opened.Refusal.Length > 0)
            throw new StoryBrokenException($"{one.Name} did not come on file: {opened.Refusal}");
        await scene.Settle();
        var contact = await cast.Office.Open($"/office/units/{UnitIds.Of(one.Name)}/contact");
        await cast.Office.Send(contact.Form("contact").With("name", "联系人").With("email", one.Email).With("phone", one.Phone));
        await scene.Settle();
        await cast.Colleague.Send((await cast.Colleague.Open(contact.Address.AbsolutePath)).Form("confirm-contact"));
        await scene.Settle();
    }

    private static async Task OpenRound(TitleCast cast, Title title)
    {
        var form = (await cast.Office.Open($"/office?category={title.Category.Code}&level={title.Level.Code}"))
            .Form("open-round")
            .With("named", string.Join('\n', title.Named.Select(n => n.School.Name)))
            .With("deadline", "2026-03-20T17:00:00")
            .With("quota", Text(title.Quota))
            .With("reserve", title.IsChecklist ? "0" : "1")
            .With("panel", Text(title.Experts))
            .With("random", "“双色球”开奖号码：红球六个，蓝球一个")
            .With("randomDay", BeijingTime.DayOf(Days.Drawing).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("randomWhere", "lottery.example.org")
            // What an expert thinks of an application follows from its title.
            .With("blind", "no")
            .With("randomCounts", "6 1");
        if (title.Category.Grades is { Count: > 0 } grades)
            form = form.With("gradePlaces", [.. grades.Select(_ => "1")]);
        if (title.IsRecommended)
            form = form.With("recommendDays", "2");
        var opened = await cast.Office.Send(form);
        title.Round = opened.Refusal.Length == 0 ? opened.Id : throw new StoryBrokenException($"{title.Code}: {opened.Refusal}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
