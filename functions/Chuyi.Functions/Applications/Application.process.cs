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
                ApplicationLetters.For,
                id => $"/applications/{id}",
                openedBy: typeof(Submit)
            )
            .Named<ApplicationState>(state => state.Submission is { } s ? ApplicationWords.Name(s) : null)
            .Interrupted<ApplicationState>(ApplicationWords.Before) with
        {
            WhyLinksEnded = past => MembershipRules.WhyLinksEnded(EventStore.Fold<ApplicationState>(past)),
        };
}
