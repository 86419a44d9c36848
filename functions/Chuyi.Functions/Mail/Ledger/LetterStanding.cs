namespace Chuyi.Functions.Mail;

/// <summary>What has become of a letter.</summary>
public enum LetterStanding
{
    /// <summary>It is on its way, or tried again and again.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It reached nobody, and is not tried again by itself.</summary>
    Refused,
}
