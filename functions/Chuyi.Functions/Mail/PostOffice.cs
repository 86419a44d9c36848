using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Chuyi.Functions.Mail;

/// <summary>Hands letters to the SMTP server, and to the local folder.</summary>
public sealed class PostOffice(PostOfficeSettings settings, ILogger<PostOffice> log)
{
    /// <summary>
    /// Sends a letter. Returns null when the server took it, or why this letter will never be taken. What is no fault of
    /// the letter throws, and the caller tries again: no connection, a password that is wrong, a sender that is not
    /// known here, whatever a server says will pass (4xx) or its policy forbids (5.7: a relay that is not set up for us refuses
    /// every recipient so), a folder that is full.
    /// </summary>
    public async Task<Undeliverable?> Send(MimeMessage message, CancellationToken cancellation = default)
    {
        if (settings.Host is not { } host)
        {
            if (settings.Folder is not null)
                await Drop(message, cancellation);
            return null;
        }
        var refused = await SendBySmtp(host, message, cancellation);
        if (refused is null && settings.Folder is not null)
            await Copy(message, cancellation);
        return refused;
    }

    private async Task<Undeliverable?> SendBySmtp(string host, MimeMessage message, CancellationToken cancellation)
    {
        using var smtp = new AttentiveSmtpClient();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(settings.Patience);
        try
        {
            await smtp.ConnectAsync(host, settings.Port, Encryption, late.Token);
            if (settings.User is not null)
                await smtp.AuthenticateAsync(settings.User, settings.Password ?? "", late.Token);
            await smtp.SendAsync(message, late.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server had no answer within {settings.Patience}.");
        }
        catch (SmtpCommandException refused)
            when ((int)refused.StatusCode >= 500 && smtp.HasTakenSender && !Undeliverable.IsPolicy(refused.Message))
        {
            return Undeliverable.Refused((int)refused.StatusCode, refused.Message);
        }
        catch (SmtpCommandException refused) when (smtp.HasTakenSender)
        {
            throw new RecipientWaitsException(Undeliverable.Refused((int)refused.StatusCode, refused.Message), refused);
        }
        catch (Exception hungUp) when (smtp.HasTakenSender && hungUp is (SmtpProtocolException or IOException))
        {
            // It takes letters, and breaks off over this one: for days on end that is an answer, too.
            throw new RecipientWaitsException(Undeliverable.HungUp, hungUp);
        }
        finally
        {
            await smtp.DisconnectAsync(true, late.Token);
        }
    }

    private SecureSocketOptions Encryption =>
        settings.Security switch
        {
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTlsWhenAvailable,
        };

    // The letter is on its way: for want of a copy it is not sent a second time.
    private async Task Copy(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await Drop(message, cancellation);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            log.LogError(full, "The copy of a letter that was sent could not be kept");
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
