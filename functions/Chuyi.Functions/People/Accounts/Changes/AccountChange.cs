namespace Chuyi.Functions.People;

/// <summary>What may be changed of an account that is there.</summary>
public enum AccountChange
{
    /// <summary>Its name, address or telephone.</summary>
    Correction,

    Closing,

    /// <summary>Opening it again after it was closed.</summary>
    Reopening,

    /// <summary>Taking away an authenticator that is lost. Its owner asks for it with the code of a letter.</summary>
    SecondFactorReset,
}
