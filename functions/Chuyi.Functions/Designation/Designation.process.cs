using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

/// <summary>The row of a designation in the registry of processes.</summary>
public static class DesignationProcess
{
    public static Process Row { get; } =
        Process
            .Of<DesignationState>(
                nameof(DesignationWorkflow),
                DesignationRules.Decide,
                DesignationLetters.For,
                id => $"/register/{id.Name}",
                openedBy: typeof(IssueDesignation)
            )
            .Named<DesignationState>(state =>
                state.Made is { } m
                    ? new(
                        $"{m.HolderName()}{Quotation.Of(m.Title)}的认定（{m.Shown}）",
                        $"The designation of {m.HolderName()}, {Quotation.Of(m.Title)} ({m.Shown})"
                    )
                    : null
            );
}
