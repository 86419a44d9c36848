using Chuyi.Cli.Demo.Browsing;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Cli.Demo.Chapters;

/// <summary>What bad luck and bad faith try on the way: each goes on where it happens in the story.</summary>
internal static class Trying
{
    /// <summary>A proposed applicant leaves after the ranking, first with a reason that is far too long.</summary>
    public static async Task Withdrawal(Scene scene, Cast cast)
    {
        var before = await ListRow.Whole(cast);
        var leaving = before.Last(row => row.Standing == ListRow.Proposed);
        var applicant = cast.Applicants.Single(a => a.School.Name == leaving.Unit);
        await scene.SignIn((applicant.Visitor, applicant.School.Email));
        await scene.Try(
            "A reason longer than its rule is refused at the form, and nothing comes of it",
            async () =>
            {
                var page = await Withdraw(scene, applicant, leaving, new string('由', TextLimits.Reason + 1));
                return (page.Refusal.Length > 0 && !await IsWithdrawn(applicant, leaving), page.Refusal);
            }
        );
        await scene.Try(
            "Who withdraws after the ranking leaves the list, and the reserve moves up before it is confirmed",
            async () =>
            {
                var page = await Withdraw(scene, applicant, leaving, "学校布局调整，不再具备实施条件。");
                var after = await ListRow.Whole(cast);
                return (
                    await IsWithdrawn(applicant, leaving)
                        && after
                            .Select(row => row.Application)
                            .SequenceEqual(before.Where(row => row != leaving).Select(row => row.Application))
                        && after.Count(row => row.Standing == ListRow.Proposed) == scene.Settings.Quota,
                    page.Refusal
                );
            }
        );
    }

    /// <summary>Somebody gives an address that would be two, and one that would be a header.</summary>
    public static Task HostileAddress(Scene scene, Visitor visitor, WebForm objection) =>
        scene.Try(
            "An address made to reach others is refused, and nobody gets a letter",
            async () =>
            {
                var (letters, seen) = (scene.Mail.Count, "");
                foreach (
                    var address in (string[])["a@x.example, victim@y.example", "a@x.example\r\nBcc: victim@y.example", "victim@y.example>"]
                )
                    if ((await visitor.Send(objection.With("email", address))).Refusal.Length == 0)
                        seen += address + " ";
                await scene.Settle();
                return (seen.Length == 0 && scene.Mail.Count == letters, seen);
            }
        );

    /// <summary>No letter goes out for four days; somebody waits for one.</summary>
    public static Task MailOutage(Scene scene, Cast cast) =>
        scene.Try(
            "Mail is away for four days: afterwards what waited goes out, and the first administrator signs in",
            async () =>
            {
                int Codes() => scene.Mail.All(Cast.AdministratorEmail, "sign-in-code").Count;
                var before = Codes();
                using (scene.Mail.Outage())
                {
                    await cast.Administrator.Send(
                        (await cast.Administrator.Open("/sign-in")).Form("sign-in").With("email", Cast.AdministratorEmail)
                    );
                    await scene.TurnTo(scene.Clock.Now.AddDays(4));
                }
                await scene.TurnTo(scene.Clock.Now.AddHours(2));
                var late = Codes();
                await scene.SignIn((cast.Administrator, Cast.AdministratorEmail), (cast.Office, Cast.OfficeEmail));
                return (late == before + 1, $"{late - before} letters");
            }
        );

    private static async Task<WebPage> Withdraw(Scene scene, Applicant applicant, ListRow row, string reason)
    {
        var page = await applicant.Visitor.Open("/applications/" + row.Application);
        var answer = await applicant.Visitor.Send(page.Form("withdraw").With("reason", reason));
        await scene.Settle();
        return answer;
    }

    private static async Task<bool> IsWithdrawn(Applicant applicant, ListRow row) =>
        (await applicant.Visitor.Open("/applications/" + row.Application)).IsAt(ApplicationStage.Withdrawn);
}
