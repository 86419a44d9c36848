namespace Chuyi.Functions.People;

/// <summary>What somebody tried and was refused.</summary>
public enum AttemptKind
{
    /// <summary>A wrong code for an account, or one for an account that there is not.</summary>
    WrongCode,

    /// <summary>A wrong code behind a link.</summary>
    WrongLinkCode,

    /// <summary>A wrong code of an authenticator, after the right one of a letter.</summary>
    WrongSecondCode,

    /// <summary>What is not for their role.</summary>
    NotAllowed,
}
