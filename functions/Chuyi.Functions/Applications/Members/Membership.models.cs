using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <param name="View">The application.</param>
/// <param name="Membership">The member whose page it is.</param>
public sealed record MembershipModel(CaseView<ApplicationState> View, Membership Membership);
