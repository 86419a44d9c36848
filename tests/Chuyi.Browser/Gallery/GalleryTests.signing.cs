using Chuyi.Functions.People;

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
        // What a setting is called, and its value.
        Typed("office@example.org", "chuyi/history", service.Mail);
        await gallery.Show("AdministrationPage", "/administration", Seat.Officer);
    }
}
