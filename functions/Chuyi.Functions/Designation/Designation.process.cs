using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>The row of a designation in the registry of processes.</summary>
public static class DesignationProcess
{
    public static Process Row { get; } =
        Process.Of<DesignationState>(nameof(DesignationWorkflow), DesignationRules.Decide, openedBy: typeof(IssueDesignation));
}
