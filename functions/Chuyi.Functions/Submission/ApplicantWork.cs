using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <summary>What is asked of a unit: what the worklist says, the drafts it can still submit, the notices it is in.</summary>
public static class ApplicantWork
{
    /// <summary>What there is for it to take, which asks it for nothing.</summary>
    public static IReadOnlyList<WorkLine> Certificates(AskedWork asked, Processes processes) =>
        [
            .. WorkSection
                .Of(asked with { Items = [.. asked.Items.Where(item => item.Kind == WorkKind.TakeCertificate)] }, processes)
                .SelectMany(section => section.Lines),
        ];

    /// <param name="drafts">All its drafts, submitted or not.</param>
    /// <param name="begun">Those that it has not submitted.</param>
    public static IReadOnlyList<WorkSection> Of(
        AskedWork asked,
        IReadOnlyList<Draft> drafts,
        IReadOnlyList<DraftModel> begun,
        IReadOnlyList<RoundEntry> rounds,
        Processes processes,
        DateTimeOffset now
    )
    {
        var open = begun
            .Where(draft => now < draft.Call.Deadline)
            .Select(draft => new WorkLine(DraftWords.Undone(draft), DraftRules.PathOf(draft.Draft)) { At = draft.Call.Deadline });
        var taking = drafts.Where(DraftRules.MayBeReceived).Select(draft => draft.Round).ToHashSet();
        var noticed = rounds.Where(round => taking.Contains(round.Call.Round)).ToLookup(round => round.NoticeAt(now));
        return WorkSection.InOrder([
            new("Draft", new("草稿待提交", "Drafts to be submitted"), [.. open.OrderBy(line => line.End)]),
            .. Enum.GetValues<NoticeStanding>()
                .Select(notice => new WorkSection(
                    "Notice" + notice,
                    DraftWords.Of(notice),
                    [.. noticed[notice].Select(round => Line(round, notice)).OrderBy(line => line.End)]
                )),
            .. WorkSection.Of(asked with { Items = [.. asked.Items.Where(item => item.Kind != WorkKind.TakeCertificate)] }, processes),
        ]);

        // Before it is up a notice asks nobody for anything until its last day, and once it is over the days say nothing.
        static WorkLine Line(RoundEntry round, NoticeStanding notice) =>
            new(
                notice == NoticeStanding.ToCome && round.NoticeFrom is { } first
                    ? new($"{round.Call.Title.Zh}：{RoundWords.ToCome(first).Zh}", $"{round.Call.Title.En}: {RoundWords.ToCome(first).En}")
                    : round.Call.Title,
                "/notices/" + round.Call.Round
            )
            {
                Last = notice == NoticeStanding.Up ? round.NoticeUntil : null,
            };
    }
}
