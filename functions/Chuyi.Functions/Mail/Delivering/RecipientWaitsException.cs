namespace Chuyi.Functions.Mail;

/// <summary>A mail server takes letters, but not this one, not now: a full mailbox, a grey list, a domain that does not answer.</summary>
public sealed class RecipientWaitsException(Undeliverable why, Exception inner) : Exception(why.Code, inner)
{
    /// <summary>Why it never will be, if that does not pass.</summary>
    public Undeliverable Why => why;
}
