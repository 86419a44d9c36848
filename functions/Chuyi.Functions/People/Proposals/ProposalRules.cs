using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Two persons make a change together: one proposes it, another confirms it. Nobody confirms their own.</summary>
public static class ProposalRules
{
    /// <summary>Why a proposal cannot be confirmed by somebody, or null.</summary>
    public static Refusal? WhyNotConfirm(PendingProposal? pending, string proposal, string actor) =>
        pending?.Proposal.Id != proposal ? Gone
        : pending.By == actor ? Own
        : null;

    /// <summary>For who would confirm what they proposed themselves.</summary>
    public static Refusal Own { get; } =
        new("own-proposal", "不能确认本人提出的提议，须由第二人确认。", "Nobody confirms their own proposal: a second person has to.", 403);

    /// <summary>What comes of taking a proposal back, or turning it down.</summary>
    public static Decision Drop(PendingProposal? pending, DropProposal drop, string actor) =>
        pending?.Proposal.Id != drop.Proposal
            ? Gone
            : new ProposalDropped
            {
                Proposal = drop.Proposal,
                TakenBack = pending.By == actor,
                Because = drop.Because,
            };

    /// <summary>For a second proposal while one waits: a confirmation must be of what was seen.</summary>
    public static Refusal OneWaits { get; } =
        new("proposal-waits", "已有一项提议待确认，请先确认或撤回。", "One proposal waits already; confirm or take it back first.", 409);

    /// <summary>For what one person alone may not do.</summary>
    public static Refusal NeedsSecond { get; } =
        new(
            "second-person",
            "开通、变更或关闭工作人员账号须由第二人确认。",
            "An account of the staff needs a second person's confirmation.",
            403
        );

    private static Refusal Gone { get; } =
        Decision.NotNow("该提议已不在待确认状态，请刷新页面。", "This proposal no longer waits; please reload the page.");
}
