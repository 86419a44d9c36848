namespace Chuyi.Functions.Mail;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>Not at all, whatever the server offers: for one on the same machine or in the same network.</summary>
    None,

    /// <summary>By STARTTLS; a server that does not offer it gets no letter and no password.</summary>
    StartTls,

    /// <summary>From the first byte on, mostly on port 465.</summary>
    Tls,
}
