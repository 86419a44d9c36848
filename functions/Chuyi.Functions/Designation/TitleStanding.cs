namespace Chuyi.Functions.Designation;

/// <summary>Whether a title that is in the register is held. Its names are written into the register.</summary>
public enum TitleStanding
{
    Held,

    /// <summary>Not to be used for a time (暂停).</summary>
    Suspended,

    /// <summary>Taken away (撤销).</summary>
    Revoked,
}
