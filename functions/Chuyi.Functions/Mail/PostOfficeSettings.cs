namespace Chuyi.Functions.Mail;

/// <summary>Where letters go. Locally they also go to a folder, one <c>.eml</c> file each.</summary>
/// <param name="Host">The SMTP server, or null for none.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">The user to sign in as, or null.</param>
/// <param name="Password">That user's password.</param>
/// <param name="Folder">The folder for copies, or null.</param>
public sealed record PostOfficeSettings(string? Host, int Port, string? User, string? Password, string? Folder)
{
    /// <summary>How the connection is encrypted; where nothing is said, by STARTTLS if the server offers it.</summary>
    public MailSecurity? Security { get; init; }

    /// <summary>How long the server may take for one letter.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
