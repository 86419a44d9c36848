namespace Chuyi.History.Draws;

/// <summary>
/// Repeats what moved after a draw: given the draw, what moved before, and who left, does the rule give this? A fault is an answer,
/// never an exception.
/// </summary>
internal sealed class MovesVerifier
{
    /// <summary>Pairs of a review and an expert beyond which nobody's moves are repeated.</summary>
    private const long LargestWork = 100_000_000;

    /// <summary>Faults that are named; after the last one nothing more is looked for.</summary>
    private const int MostFaults = 20;

    private readonly DrawStanding now;
    private readonly int experts;
    private readonly int items;
    private readonly HashSet<int> arbitrated = [];
    private readonly List<Sentence> faults = [];
    private long work;

    private MovesVerifier(DrawDocument draw) =>
        (now, experts, items) = (new(draw, draw.Panel, draw.Reserve), draw.Basis.Pool.Count, draw.Basis.Items.Count);

    /// <summary>Repeats them one after the other on a draw that has itself been repeated.</summary>
    public static MovesReport Repeat(DrawDocument draw, IReadOnlyList<DrawChange> changes)
    {
        var verifier = new MovesVerifier(draw);
        for (var i = 0; i < changes.Count && verifier.faults.Count < MostFaults; i++)
            if (!verifier.Repeat(changes[i], i + 1))
                break;
        return new(changes, verifier.faults);
    }

    // What could not have happened ends it: what follows stands on it. Who took over wrongly does not, it is taken as published.
    private bool Repeat(DrawChange change, int serial)
    {
        if (WhyImpossible(change) is { } why)
        {
            Fault(serial, new(why.Zh + "，此后各次不能复算。", why.En + "; what follows it cannot be repeated."));
            return false;
        }
        var published = change.Moved.ToDictionary(m => m.Item, m => m.Expert);
        var due = Ruled(change, published);
        var ruled = due.ToDictionary(m => m.Item, m => m.Expert);
        foreach (var item in published.Keys.Union(ruled.Keys).Where(i => Taker(ruled, i) != Taker(published, i)))
            Fault(
                serial,
                new(
                    $"{Left(change, item).Zh}，按公布的次序应由{Zh(Taker(ruled, item))}承担，文件所列为{Zh(Taker(published, item))}。",
                    $"{Left(change, item).En}; by the published order it goes to {En(Taker(ruled, item))}, "
                        + $"and is said to have gone to {En(Taker(published, item))}."
                )
            );
        if (published.Count == ruled.Count && !change.Moved.SequenceEqual(due) && due.All(change.Moved.Contains))
            Fault(serial, new("各项评审所列的先后与规则不符。", "its reviews are not in the order in which the rule moves them."));
        if (change is { Signed: > 0, Expert: { } leaving } && LeftBehind(change, leaving, published) is > 0 and var behind)
            Fault(
                serial,
                new(
                    $"专家 {leaving} 离任时有 {behind} 项评审既未签署也未改派，而仍有专家可以接替。",
                    $"{behind} reviews of expert {leaving} were neither signed nor moved, though somebody could take them."
                )
            );
        now.Apply(change);
        return true;
    }

    // To whom the rule gives what left, or, of those for which one more was asked, what is said to have been.
    private IReadOnlyList<DrawAssignment> Ruled(DrawChange change, Dictionary<int, int> published)
    {
        if (change.Expert is not { } leaving)
            return now.Arbiters(published.Keys);
        IReadOnlyList<int>? only =
            change.Item is { } returned ? [returned]
            : change.Signed > 0 ? [.. now.Held(leaving).Where(published.ContainsKey)]
            : null;
        return now.Replace(leaving, only).Moved;
    }

    // Which sheets were signed the file does not say; it says how many.
    private int LeftBehind(DrawChange change, int leaving, Dictionary<int, int> published)
    {
        var stayed = now.Held(leaving).Where(item => !published.ContainsKey(item)).ToList();
        return now.Replace(leaving, stayed).Moved.Count - change.Signed;
    }

    // One more is asked for an application of the draw, and once.
    private Sentence? WhyNoArbiter(DrawChange change)
    {
        work += (1L + change.Moved.Count) * experts;
        return work > LargestWork ? TooMany
            : !IsOfItsCause(change) ? OtherCause
            : change.Moved.FirstOrDefault(m => m.Item < 1 || m.Item > items) is { } unknown
                ? new($"没有申报 {unknown.Item}", $"there is no application {unknown.Item}")
            : change.Moved.FirstOrDefault(m => !arbitrated.Add(m.Item)) is { } twice
                ? new($"申报 {twice.Item} 已增加过专家", $"one more was asked for application {twice.Item} already")
            : null;
    }

    private Sentence? WhyImpossible(DrawChange change)
    {
        if (change.Expert is not { } leaving)
            return WhyNoArbiter(change);
        var held = now.Held(leaving);
        work += held.Count + (1L + change.Moved.Count + (change.Item is null ? held.Count : 0)) * experts;
        return work > LargestWork ? TooMany
            : !IsOfItsCause(change) ? OtherCause
            : !now.IsOnPanel(leaving) ? new($"专家 {leaving} 当时不在专家组中", $"expert {leaving} was not on the panel then")
            : OfOthers(change, held) is { } item
                ? new($"申报 {item} 当时不由专家 {leaving} 评审", $"application {item} was not among those of expert {leaving} then")
            : change.Moved.DistinctBy(m => m.Item).Count() < change.Moved.Count ? new("同一申报列出两次", "it lists one application twice")
            : change.Signed > held.Count - change.Moved.Count
                ? new($"专家 {leaving} 没有这么多已签署的评分表", $"expert {leaving} cannot have signed that many sheets")
            : null;
    }

    // The first application that it names and the expert did not have.
    private static int? OfOthers(DrawChange change, IReadOnlyList<int> held)
    {
        IEnumerable<int> named = change.Item is { } returned
            ? [returned, .. change.Moved.Select(m => m.Item)]
            : change.Moved.Select(m => m.Item);
        return named.Except(held).Select(item => (int?)item).FirstOrDefault();
    }

    private static bool IsOfItsCause(DrawChange change) =>
        change switch
        {
            { Expert: null } => change is { Cause: DrawChange.Arbiter, Item: null, Signed: 0 },
            { Cause: DrawChange.Conflict, Item: not null } or { Cause: DrawChange.Declined, Item: null } => change.Signed == 0,
            { Cause: DrawChange.Replaced, Item: null } => change.Signed >= 0,
            _ => false,
        };

    private static Sentence TooMany { get; } = new("改派多于任何批次所能有", "no round moves that many");

    private static Sentence OtherCause { get; } = new("原因与所列内容不符", "what it lists does not go with its cause");

    private static Sentence Left(DrawChange change, int item) =>
        change.Expert is { } leaving
            ? new($"申报 {item} 由专家 {leaving} 交出", $"application {item} left expert {leaving}")
            : new($"申报 {item} 增加一名专家", $"one more is asked for application {item}");

    private void Fault(int serial, Sentence what)
    {
        if (faults.Count < MostFaults)
            faults.Add(new($"第 {serial} 次变动：{what.Zh}", $"change {serial}: {what.En}"));
    }

    private static int? Taker(Dictionary<int, int> takers, int item) => takers.TryGetValue(item, out var taker) ? taker : null;

    private static string Zh(int? expert) => expert is { } number ? $"专家 {number} " : "无人";

    private static string En(int? expert) => expert is { } number ? $"expert {number}" : "nobody";
}
