using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>The activities by which what was proposed comes on file, or goes.</summary>
public static class ProposalActivities
{
    public static Activity<string, Refusal?> Adopt { get; } = new(nameof(Proposals.Adopt));

    public static Activity<string, Refusal?> Invite { get; } = new(nameof(Proposals.Invite));

    public static Activity<string> Forget { get; } = new(nameof(Proposals.Forget));

    public static Activity<string> Settle { get; } = new(nameof(Proposals.Settle));
}
