using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>Who reads the answers of an application.</summary>
/// <param name="SeesPeople">Whether whom to turn to is shown to them.</param>
/// <param name="SeesUnit">Whether they may know whose application it is.</param>
public sealed record AnswersReader(bool SeesPeople, bool SeesUnit)
{
    /// <summary>The unit itself, and the office.</summary>
    public static AnswersReader Unit { get; } = new(true, true);

    /// <summary>Auditors: all but how people are reached.</summary>
    public static AnswersReader Auditor { get; } = new(false, true);

    /// <summary>An expert: nothing that tells whose application it is.</summary>
    public static AnswersReader Expert { get; } = new(false, false);

    /// <summary>Somebody who is signed in.</summary>
    public static AnswersReader Of(Role? role) => role is Role.Applicant or Role.Office ? Unit : Auditor;

    /// <summary>Whether a field is for them.</summary>
    public bool Sees(FormField field) => (SeesPeople || !field.IsPrivate) && (SeesUnit || !field.Identifies);
}
