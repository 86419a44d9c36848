using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>How a designation comes to be.</summary>
public static class DesignationRules
{
    public static Decision Decide(DesignationState state, ReceivedAct received) =>
        received.Act.TextFault is { } fault ? fault
        : received.Act is not IssueDesignation i ? Decision.NotHere
        : state.Made is not null ? Decision.NotNow("该编号已经颁发。", "This number has been given already.")
        : new DesignationMade(i.Designation);
}
