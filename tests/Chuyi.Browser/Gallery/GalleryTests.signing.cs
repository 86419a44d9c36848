using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Browser;

/// <content>What somebody sees of their own account.</content>
public sealed partial class GalleryTests
{
    private async Task WhereSomebodyIsSignedIn()
    {
        // What programmes call themselves.
        Typed("Chrome", "Windows", "Safari", "iPhone", "Android", "WeChat");
        await gallery.Show("SessionsPage.one", "/account/sessions", Seat.Applicant("U.lone", Typed("某校")));
        foreach (var said in new[] { "MicroMessenger/ Android", "Safari/ iPhone", "curl" })
            await service
                .Get<SessionStore>()
                .Open(Seat.Traveller.Session(service.Clock.GetUtcNow().AddHours(20)) with { Device = Device.Read(said) }, default);
        await gallery.Show("SessionsPage", "/account/sessions", Seat.Traveller);
        await service
            .Get<RefusedAttempts>()
            .Note(AttemptKind.WrongCode, $"account {CaseId.Account("officer@example.org")}", TestContext.Current.CancellationToken);
        await gallery.Show("SignInHistoryPage", "/history/sign-ins", Seat.Auditor);
        await gallery.Show("SignInHistoryPage.none", "/history/sign-ins?to=2020-01-01", Seat.Auditor);
        await gallery.Show("SignInHistoryPage.refused", "/history/sign-ins?from=2026-03-02&to=2026-03-01", Seat.Auditor);
        // What a setting is called, and its value.
        Typed("office@example.org", "chuyi/history", service.Mail);
        await gallery.Show("AdministrationPage", "/administration", Seat.Officer);
    }
}
