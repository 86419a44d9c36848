using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Storage;

/// <summary>The e-mail address of the first office account, or null.</summary>
public sealed record FirstAdministrator(string? Email)
{
    /// <summary>Whether it is this address.</summary>
    public bool Is(EmailAddress address) => Email is { } given && EmailAddress.Read(given).Value == address;
}
