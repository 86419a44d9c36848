using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>What is asked of somebody of the office.</summary>
/// <param name="Work">All that is to be done, kind by kind.</param>
/// <param name="Administration">What waits in the administration of the service.</param>
public sealed record OfficeDuties(IReadOnlyList<WorkSection> Work, IReadOnlyList<AdministrationLine> Administration);
