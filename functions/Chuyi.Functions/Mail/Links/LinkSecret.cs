namespace Chuyi.Functions.Mail;

/// <summary>The second thing a person must know to act on a link.</summary>
public enum LinkSecret
{
    /// <summary>The last four digits of the phone number on file.</summary>
    Phone,

    /// <summary>A code that was shown on a page.</summary>
    Shown,
}
