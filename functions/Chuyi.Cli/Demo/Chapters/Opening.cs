using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>
/// Administrators enter contacts and open the accounts of the staff; the office opens those of schools, and a round (发布).
/// </summary>
internal static class Opening
{
    private const int Lanes = 4;

    /// <summary>What waits for a second person.</summary>
    private const string Waiting = "section[data-proposal]";

    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Opening, new("登记会签联系人、开通账号", "Contacts and accounts"));
        var accounts = await SecondPerson(scene, cast);
        await OpenStaff(scene, cast, accounts);
        await EnterContacts(scene, cast);
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        await OpenAccounts(scene, cast);

        await scene.Chapter(scene.Clock.Now, new("发布申报批次", "The call opens"));
        await OpenRound(scene, cast);
        await scene.Reach(Moment.CallOpen);
    }

    // The first administrator makes the second account alone; from then on every such change takes both.
    private static async Task<WebPage> SecondPerson(Scene scene, Cast cast)
    {
        var page = await scene.SignIn(cast.Administrator, Cast.AdministratorEmail, "/office/accounts");
        page = await cast.Administrator.Send(
            page.Form("open-account").With("role", "Administrator").With("name", "复核员").With("email", Cast.DeputyEmail)
        );
        await scene.Settle();
        return page;
    }

    private static async Task EnterContacts(Scene scene, Cast cast)
    {
        var page = await cast.Administrator.Open("/office/departments");
        foreach (var signer in cast.Signers)
            page = await cast.Administrator.Send(
                page.Form("department-" + signer.Department).With("name", "会签处").With("email", signer.Email).With("phone", signer.Phone)
            );
        await scene.Settle();
        var own = (await cast.Administrator.Open("/office/departments"))
            .All(Waiting)
            .Count(card => card.QuerySelector("form[id^=confirm-]") is null);
        scene.Expect(
            own == cast.Signers.Count,
            "Nobody is offered to confirm a contact of their own proposal",
            $"{own} of {cast.Signers.Count}"
        );
        await Confirm(scene, cast, await cast.Deputy.Open("/office/departments"));
    }

    private static async Task Confirm(Scene scene, Cast cast, WebPage page)
    {
        foreach (var waiting in page.All(Waiting))
            await cast.Deputy.Send(page.FormTo("/confirm", waiting));
        await scene.Settle();
    }

    private static async Task OpenStaff(Scene scene, Cast cast, WebPage page)
    {
        (string Role, string Name, string Email)[] staff =
        [
            ("Office", "经办员", Cast.OfficeEmail),
            ("Office", "经办员乙", Cast.ColleagueEmail),
            ("Auditor", "审计员", Cast.AuditorEmail),
        ];
        foreach (var (role, name, email) in staff)
            page = await cast.Administrator.Send(page.Form("open-account").With("role", role).With("name", name).With("email", email));
        await scene.Settle();
        await Confirm(scene, cast, await scene.SignIn(cast.Deputy, Cast.DeputyEmail, "/office/accounts"));
    }

    private static async Task OpenAccounts(Scene scene, Cast cast)
    {
        var wanted = cast.Applicants.Select(a => (a.School.Contact, a.School.Email, a.School.Name)).ToList();
        // One tab each for several clerks: every answer brings the form for the next account.
        await scene.Together(
            wanted.Chunk((wanted.Count + Lanes - 1) / Lanes).ToList(),
            async lane =>
            {
                var page = await cast.Office.Open("/office/accounts");
                foreach (var (name, email, unit) in lane)
                    page = await cast.Office.Send(
                        page.Form("open-account").With("role", "Applicant").With("name", name).With("email", email).With("unit", unit)
                    );
            }
        );
        await scene.Settle();
        var all = wanted.Select(w => w.Email).Append(Cast.OfficeEmail).Append(Cast.AuditorEmail).ToList();
        var told = all.Count(email => scene.Mail.All(email, "account-opened").Count == 1);
        scene.Expect(told == all.Count, $"Each of {all.Count} accounts was opened and its holder told", $"{told} letters");
    }

    private static async Task OpenRound(Scene scene, Cast cast)
    {
        var settings = scene.Settings;
        var sent = await cast.Office.Send(
            (await cast.Office.Open("/office"))
                .Form("open-round")
                .With("category", Cast.Category)
                .With("deadline", "2026-03-20T17:00:00")
                .With("quota", Text(settings.Quota))
                .With("reserve", Text(settings.Reserve))
                .With("panel", Text(settings.Panel))
                .With("random", "“双色球”开奖号码：红球六个，蓝球一个")
                .With("randomDay", BeijingTime.DayOf(Days.Drawing).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("randomWhere", "lottery.example.org")
                // What an expert thinks of an application follows from its title.
                .With("blind", "no")
                .With("randomCounts", "6 1")
        );
        cast.Round = sent.Id;
        await scene.Settle();
        var page = await cast.Office.Open(cast.RoundPage);
        scene.Expect(
            page.IsAt(RoundStage.Open),
            $"The round {cast.Round} is open: quota {settings.Quota}, reserve {settings.Reserve}",
            page.Stage + page.Refusal
        );
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
