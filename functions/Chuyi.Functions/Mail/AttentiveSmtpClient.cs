using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>
/// An SMTP client that knows how far a letter came. Before the server has taken the sender, whatever it refuses is a fault of
/// the settings; after that it refuses this letter.
/// </summary>
internal sealed class AttentiveSmtpClient : SmtpClient
{
    public bool HasTakenSender { get; private set; }

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        HasTakenSender = true;
        base.OnSenderAccepted(message, mailbox, response);
    }
}
