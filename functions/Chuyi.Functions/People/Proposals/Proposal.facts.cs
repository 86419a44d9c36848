using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>A proposal came to nothing.</summary>
public sealed record ProposalDropped : Fact
{
    /// <summary>Which.</summary>
    public required string Proposal { get; init; }

    /// <summary>Whether its own author took it back.</summary>
    public required bool TakenBack { get; init; }

    /// <summary>Why it came to nothing by itself; null where a person said so.</summary>
    public Sentence? Because { get; init; }

    public override Sentence Say() =>
        Because is { } because
            ? new($"{because.Zh}，提议作废，未作任何变更。", $"The proposal came to nothing, because {because.En}; nothing was changed.")
        : TakenBack ? new("提议人撤回了提议，未作任何变更。", "The proposal was taken back by its author; nothing was changed.")
        : new("第二人未予确认，提议作废，未作任何变更。", "The proposal was turned down by a second person; nothing was changed.");
}
