using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Browser;

/// <content>What somebody sees of their own account.</content>
public sealed partial class GalleryTests
{
    private async Task WhereSomebodyIsSignedIn()
    {
        // What programmes call themselves.
        Typed("TOTP", "Chrome", "Windows", "Safari", "iPhone", "Android", "WeChat");
        await gallery.Show("SessionsPage.one", "/account/sessions", Seat.Applicant("U.lone", Typed("某校")));
        foreach (var said in new[] { "MicroMessenger/ Android", "Safari/ iPhone", "curl" })
            await service
                .Get<SessionStore>()
                .Open(Seat.Traveller.Session(service.Clock.GetUtcNow().AddHours(20)) with { Device = Device.Read(said) }, default);
        await gallery.Show("SessionsPage", "/account/sessions", Seat.Traveller);
        await service
            .Get<RefusedAttempts>()
            .Note(AttemptKind.WrongCode, $"account {CaseId.Account("officer@example.org")}", TestContext.Current.CancellationToken);
        await ShowSecondFactor();
        await gallery.Show("SignInHistoryPage", "/history/sign-ins", Seat.Auditor);
        await gallery.Show("SignInHistoryPage.none", "/history/sign-ins?to=2020-01-01", Seat.Auditor);
        await gallery.Show("LooksPage", "/history/looks", Seat.Auditor);
        await gallery.Show("LooksPage.none", "/history/looks?to=2020-01-01", Seat.Auditor);
        await gallery.Show(
            "LooksPage.refused",
            $"/history/looks?from=2026-03-02&to=2026-03-01&actor={Uri.EscapeDataString(Typed("查无此人"))}",
            Seat.Auditor
        );
        await gallery.Show("SignInHistoryPage.refused", "/history/sign-ins?from=2026-03-02&to=2026-03-01", Seat.Auditor);
        await gallery.Show("AdministrationPage", "/administration", Seat.Administrator);
    }

    // The secret is another for each who looks.
    private async Task ShowSecondFactor()
    {
        const string page = "/account/second-factor";
        await gallery.Show("SecondFactorPage", page, Seat.SecondOfficer);
        await gallery.Show(
            "SecondFactorPage.refused",
            page,
            Seat.SecondOfficer,
            async shown =>
            {
                await shown.FillAsync("input[name=code]", "000000");
                await shown.Press("#second-factor button");
            }
        );
        Typed("周文");
        foreach (var language in new[] { "zh", "en" })
            await HasAuthenticator($"otp-{language}@example.org");
        await gallery.Show("SecondFactorPage.set-up", page, Seat.Guarded);
        await gallery.Each(
            async (language, shown) =>
            {
                var person = $"otp-{language}@example.org";
                await shown.GotoAsync("/sign-in");
                await shown.FillAsync("input[name=email]", person);
                await shown.Press("#sign-in button");
                await service.Clock.SettleAsync();
                await shown.FillAsync("input[name=code]", service.Letter(person, "sign-in-code").Code(AccountRules.CodeDigits));
                await shown.Press("#code button");
                await gallery.ShowNow("SecondStepPage", language);
                await shown.Press("#lost button");
                await gallery.ShowNow("SecondStepPage.asked", language);
            }
        );
    }

    private async Task HasAuthenticator(string email)
    {
        var account = CaseId.Account(email);
        await service.HasApplicant(email, null, "周文");
        var people = service.Get<PeopleStore>();
        await people.Write(Recipient.Account(account), (await people.Find(Recipient.Account(account)))! with { Role = Role.Auditor });
        await service.Get<SecondFactorStore>().Add(account, new byte[TotpCodes.SecretBytes], 0, TestContext.Current.CancellationToken);
    }
}
