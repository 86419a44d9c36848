using System.Globalization;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>The office enters contacts, opens accounts and opens a round (发布).</summary>
internal static class Opening
{
    private const int Lanes = 4;

    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.Opening, "登记会签联系人、开通账号", "Contacts and accounts");
        await scene.SignIn((cast.Office, Cast.OfficeEmail));
        foreach (var signer in cast.Signers)
        {
            var page = await cast.Office.Open("/office/departments");
            await cast.Office.Send(
                page.Form("department-" + signer.Department).With("name", "会签处").With("email", signer.Email).With("phone", signer.Phone)
            );
        }
        await OpenAccounts(scene, cast);

        await scene.Chapter(scene.Clock.Now, "发布申报批次", "The call opens");
        await OpenRound(scene, cast);
        await scene.Reach(Moment.CallOpen);
    }

    private static async Task OpenAccounts(Scene scene, Cast cast)
    {
        var wanted = cast
            .Applicants.Select(a => ("Applicant", a.School.Contact, a.School.Email, a.School.Name))
            .Append(("Auditor", "审计员", Cast.AuditorEmail, ""))
            .ToList();
        // One tab each for several clerks: every answer brings the form for the next account.
        await scene.Together(
            wanted.Chunk((wanted.Count + Lanes - 1) / Lanes).ToList(),
            async lane =>
            {
                var page = await cast.Office.Open("/office/accounts");
                foreach (var (role, name, email, unit) in lane)
                    page = await cast.Office.Send(
                        page.Form("open-account").With("role", role).With("name", name).With("email", email).With("unit", unit)
                    );
            }
        );
        var told = wanted.Count(w => scene.Mail.All(w.Item3, "account-opened").Count == 1);
        scene.Expect(told == wanted.Count, $"Each of {wanted.Count} accounts was opened and its holder told", $"{told} letters");
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
