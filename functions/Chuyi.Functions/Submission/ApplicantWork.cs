using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>What is asked of a unit: what the worklist says, the drafts it can still submit, the notices it is in.</summary>
public static class ApplicantWork
{
    public static IReadOnlyList<WorkSection> Of(
        AskedWork asked,
        IReadOnlyList<Draft> drafts,
        IReadOnlyList<RoundEntry> rounds,
        Processes processes,
        DateTimeOffset now
    )
    {
        var open = drafts
            .Where(draft => !DraftRules.MayBeReceived(draft))
            .Join(rounds, draft => draft.Round, round => round.Call.Round, (draft, round) => new DraftModel(draft, round.Call))
            .Where(draft => now < draft.Call.Deadline)
            .Select(draft => new WorkLine(DraftWords.Undone(draft), DraftRules.PathOf(draft.Draft)) { At = draft.Call.Deadline });
        var taking = drafts.Where(DraftRules.MayBeReceived).Select(draft => draft.Round).ToHashSet();
        var onNotice = rounds
            .Where(round => round.Stage == RoundStage.Notice && taking.Contains(round.Call.Round))
            .Select(round => new WorkLine(round.Call.Title, "/notices/" + round.Call.Round) { Last = Ahead(round.NoticeUntil) });
        return WorkSection.InOrder([
            new("Draft", new("草稿待提交", "Drafts to be submitted"), [.. open.OrderBy(line => line.End)]),
            new("Notice", new("结果正在公示", "Results on public notice"), [.. onNotice.OrderBy(line => line.End)]),
            .. WorkSection.Of(asked, processes),
        ]);

        // A notice that is over is still open while an objection is.
        DateOnly? Ahead(DateOnly? until) => until is { } day && now < Deadline.After(day) ? day : null;
    }
}
