using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>The row of an application in the registry of processes.</summary>
public static class ApplicationProcess
{
    public static Process Row { get; } =
        Process
            .Of<ApplicationState>(
                nameof(ApplicationWorkflow),
                ApplicationRules.Decide,
                id => $"/applications/{id}",
                openedBy: typeof(Submit)
            )
            .Named<ApplicationState>(state =>
                state.Submission is { } s ? new($"{s.UnitName}{Quotation.Of(s.Title)}", $"{s.UnitName}, {Quotation.Of(s.Title)}") : null
            );
}
