using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The row of a department's contact in the registry of processes.</summary>
public static class ContactProcess
{
    public static Process Row { get; } =
        Process
            .Of<ContactState>(
                nameof(ContactWorkflow),
                ContactRules.Decide,
                (_, _) => [],
                _ => "/office/departments",
                openedBy: typeof(ProposeContact)
            )
            .Named<ContactState>(state =>
                (state.Current?.Proposed.Department ?? state.Pending?.Proposed.Department) is { } department
                    ? new($"{department.Zh}会签联系人", $"The contact of the {department.En}")
                    : null
            );
}
