using Chuyi.Functions.Web;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>Whose letters they are: who signs them, where the service is, and where answers go.</summary>
/// <param name="Site">Where the service is found and who sends.</param>
/// <param name="Owner">Who answers for it (落款).</param>
/// <param name="ReplyTo">Where an answer goes (setting <c>Mail:ReplyTo</c>); null if nobody reads answers.</param>
public sealed record Letterhead(Site Site, SiteOwner Owner, MailboxAddress? ReplyTo)
{
    /// <summary>Who signs, where no body is set: the service.</summary>
    public string Signatory => Owner.Body ?? Name;

    /// <summary>The service by its name.</summary>
    public string Name => Site.Sender.Name ?? Site.Sender.Address;
}
