using Chuyi.Functions.Applications;
using Chuyi.Functions.People;

namespace Chuyi.Functions.ExpertReview;

/// <summary>Who reads how an application was reviewed, as far as the application tells.</summary>
public static class SheetReaders
{
    /// <summary>Office and auditors once it was accepted, its unit once it is decided.</summary>
    public static bool Are(Role? role, ApplicationState state) =>
        role == Role.Applicant
            ? ApplicationRules.IsDecided(state) && state.Place is not null
            : role is Role.Office or Role.Auditor && state.WasAccepted;
}
