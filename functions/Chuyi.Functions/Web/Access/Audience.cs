namespace Chuyi.Functions.Web;

/// <summary>Who may call a route.</summary>
[Flags]
public enum Audience
{
    None = 0,

    /// <summary>Anybody.</summary>
    Public = 1,

    /// <summary>The account of a unit; the page sees to it that the case is its own.</summary>
    Applicant = 2,

    /// <summary>The office.</summary>
    Office = 4,

    Auditor = 8,

    /// <summary>Who opened the link of this very case with its code: expert, department, objector.</summary>
    LinkHolder = 16,

    /// <summary>Whoever keeps the accounts of the staff.</summary>
    Administrator = 32,

    /// <summary>All but applicants, of those who have an account.</summary>
    Staff = Office | Auditor | Administrator,

    /// <summary>Whom applications are shown to: each unit its own.</summary>
    Readers = Applicant | Office | Auditor,

    /// <summary>Everybody with an account.</summary>
    SignedIn = Applicant | Staff,
}
