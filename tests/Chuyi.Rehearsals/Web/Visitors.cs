using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Browsing;

namespace Chuyi.Rehearsals.Web;

/// <summary>Visitors of a service that a rehearsal started.</summary>
internal static class Visitors
{
    /// <summary>Signs in with the code that the letter has.</summary>
    public static async Task SignIn(this Visitor visitor, Service service, string email)
    {
        var code = await visitor.Send((await visitor.Open("/sign-in")).Form("sign-in").With("email", email));
        await service.Clock.SettleAsync();
        var mail = new Mailbox(service.Mail);
        mail.Collect();
        await visitor.Send(code.Form("code").With("code", mail.Latest(email, "sign-in-code").Code));
    }
}
