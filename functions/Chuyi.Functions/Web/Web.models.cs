using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Web;

/// <param name="Kept">What was typed when the session of a link had ended: it is sent from here once the link is open again.</param>
public sealed record RefusalModel(Refusal Refusal, KeptForm? Kept = null);

/// <summary>What a stranger sees first: which calls are open, which lists are on notice, and what else there is.</summary>
public sealed record HomeModel(IReadOnlyList<RoundEntry> Rounds, DateTimeOffset Now)
{
    /// <summary>The title by whose name rounds are looked for; empty where all are shown.</summary>
    public string Asked { get; init; } = "";

    /// <summary>Of all rounds those that are looked for, by any name of their title.</summary>
    public static HomeModel Of(IReadOnlyList<RoundEntry> rounds, DateTimeOffset now, string asked) =>
        new([.. rounds.Where(round => asked.Length == 0 || IsMeant(round.Call, asked))], now) { Asked = asked };

    private static bool IsMeant(RoundCall call, string asked) =>
        TitleNames.Matches(call.Category, asked, call.Title.Zh, call.Title.En, call.CategoryName.Zh, call.CategoryName.En);

    /// <summary>Those that take applications, due first.</summary>
    public IEnumerable<RoundEntry> Open => Rounds.Where(IsOpen).OrderBy(r => r.Call.Deadline);

    /// <summary>Those whose list is on notice, by how far the notice has got: what is up, what comes, what is over.</summary>
    public IEnumerable<NoticedRounds> OnNotice
    {
        get
        {
            var noticed = Rounds.ToLookup(round => round.NoticeAt(Now));
            NoticeStanding[] inOrder = [NoticeStanding.Up, NoticeStanding.ToCome, NoticeStanding.Over];
            return inOrder.Where(notice => noticed[notice].Any()).Select(notice => new NoticedRounds(notice, noticed[notice]));
        }
    }

    public IEnumerable<RoundEntry> Others => Rounds.Where(r => !IsOpen(r) && !RoundRules.IsOnNotice(r.Stage));

    private bool IsOpen(RoundEntry round) => ApplicationDeadlines.IsOpen(round.Call.Deadline, Now);
}
