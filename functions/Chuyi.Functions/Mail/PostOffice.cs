using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>Hands letters to the SMTP server, and to the local folder.</summary>
public sealed class PostOffice(PostOfficeSettings settings)
{
    /// <summary>
    /// Sends a letter. Returns null when the server took it, or why it refused for good; a server that is away
    /// throws, and the caller tries again.
    /// </summary>
    public async Task<string?> Send(MimeMessage message, CancellationToken cancellation = default)
    {
        var refused = settings.Host is { } host ? await SendBySmtp(host, message, cancellation) : null;
        if (refused is null && settings.Folder is not null)
            await Drop(message, cancellation);
        return refused;
    }

    /// <summary>Whether an address can be written to: a name at a domain.</summary>
    public static bool CanReach(string email) =>
        MailboxAddress.TryParse(email, out var address)
        && address.Address.IndexOf('@', StringComparison.Ordinal) > 0
        && address.Domain.Contains('.', StringComparison.Ordinal);

    private async Task<string?> SendBySmtp(string host, MimeMessage message, CancellationToken cancellation)
    {
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(host, settings.Port, SecureSocketOptions.StartTlsWhenAvailable, cancellation);
        if (settings.User is not null)
            await smtp.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
        try
        {
            await smtp.SendAsync(message, cancellation);
            return null;
        }
        // A sender that the server does not take is a fault of the settings, not of the letter: it waits.
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500 && refused.ErrorCode != SmtpErrorCode.SenderNotAccepted)
        {
            return refused.Message;
        }
        finally
        {
            await smtp.DisconnectAsync(true, cancellation);
        }
    }

    // Written beside and then moved, so that a reader never sees half a letter; the same letter is the same file.
    private async Task Drop(MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Folder!);
        var path = Path.Combine(settings.Folder!, message.MessageId!.Split('@')[0] + ".eml");
        var half = path + ".part";
        await using (var file = File.Create(half))
            await message.WriteToAsync(file, cancellation);
        File.Move(half, path, overwrite: true);
    }
}
