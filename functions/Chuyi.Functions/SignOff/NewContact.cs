using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

/// <summary>A department that is reached by another contact from now on.</summary>
/// <param name="Case">The case of the contact.</param>
/// <param name="Act">The act by which it changed.</param>
/// <param name="Department">The department.</param>
/// <param name="At">When the contact is asked for what has still to be signed.</param>
public sealed record NewContact(CaseId Case, string Act, string Department, DateTimeOffset At);
