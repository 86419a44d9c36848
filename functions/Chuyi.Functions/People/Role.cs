namespace Chuyi.Functions.People;

/// <summary>What an account may do.</summary>
public enum Role
{
    /// <summary>Applies for one unit.</summary>
    Applicant,

    /// <summary>Runs rounds (经办).</summary>
    Office,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,

    /// <summary>Keeps the accounts of the staff and the contacts of departments, and runs no round.</summary>
    Administrator,
}
