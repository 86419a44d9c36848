using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The row of an expert's duty in the registry of processes.</summary>
public static class DutyProcess
{
    public static Process Row { get; } =
        Process
            .Of<DutyState>(
                nameof(DutyWorkflow),
                DutyRules.Decide,
                DutyLetters.For,
                id => $"/office/rounds/{id.InRound}",
                openedBy: typeof(InviteExpert)
            )
            .Named<DutyState>(state =>
                state.Invitation is { } i ? new($"专家 {i.Expert} 的评审", $"The review by expert {i.Expert}") : null
            )
            .Interrupted<DutyState>(DutyWords.Before) with
        {
            WhyLinksEnded = past => DutyRules.WhyLinksEnded(EventStore.Fold<DutyState>(past)),
        };
}
