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

    /// <summary>Everybody with an account.</summary>
    SignedIn = Applicant | Office | Auditor,
}
