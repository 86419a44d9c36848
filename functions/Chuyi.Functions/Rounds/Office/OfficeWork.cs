using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>What is asked of somebody of the office: what the worklist says, and the cases in trouble.</summary>
public sealed class OfficeWork(Worklist worklist, Processes processes)
{
    /// <summary>The page on which trouble is settled.</summary>
    internal const string TroublePage = "/office/trouble";

    /// <summary>All of it, what is in trouble first. One request.</summary>
    /// <param name="rounds">The rounds there are.</param>
    public async Task<OfficeDuties> For(string actor, IReadOnlyList<RoundEntry> rounds, CancellationToken cancellation)
    {
        var (asked, inTrouble) = await worklist.OfOffice(cancellation);
        return new(Sections(asked.Of(actor), inTrouble, rounds, processes), AdministrationLine.All(asked, inTrouble, actor));
    }

    /// <summary>The same of what was read.</summary>
    public static IReadOnlyList<WorkSection> Sections(
        AskedWork asked,
        KnownTroubles troubles,
        IReadOnlyList<RoundEntry> rounds,
        Processes processes
    )
    {
        return
        [
            .. InTrouble("Trouble", new("异常事项", "Cases in trouble"), troubles.Others),
            .. InTrouble("Letter", new("信函未送达", "Letters not sent"), troubles.Letters),
            .. WorkSection.InOrder(WorkSection.Of(asked, processes).Select(Listed)),
        ];

        IEnumerable<WorkSection> InTrouble(string kind, Sentence title, int count)
        {
            if (count > 0)
                yield return new(kind, title, [new(new("查看并处理", "See and settle them"), TroublePage)])
                {
                    Count = count,
                    OrMore = !troubles.IsAll,
                };
        }

        // A home shows the first of them only.
        WorkSection Listed(WorkSection section) =>
            section.Kind != nameof(WorkKind.Check)
                ? section
                : section with
                {
                    Lists =
                    [
                        .. rounds
                            .Where(round => round.Stage is RoundStage.Open or RoundStage.Closed)
                            .Select(round => new WorkLine(round.Call.Title, ApplicationLinks.ToCheck(round.Call.Round))),
                    ],
                };
    }
}
