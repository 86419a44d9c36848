using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>Where the service is found and who writes its letters.</summary>
/// <param name="Url">The public address, without a slash at its end.</param>
/// <param name="Sender">The sender of letters.</param>
public sealed record Site(string Url, MailboxAddress Sender)
{
    /// <summary>Whether people reach it over https.</summary>
    public bool IsSecure => Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its address leads nowhere but to the machine that it runs on.</summary>
    public bool IsOnThisMachine => Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>The right-hand side of Message-IDs.</summary>
    public string MailDomain => Sender.Domain;
}
