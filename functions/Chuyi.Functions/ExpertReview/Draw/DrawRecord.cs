using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;
using Chuyi.History.Events;

namespace Chuyi.Functions.ExpertReview;

/// <summary>A draw with what its numbers stand for: who reviews what, and who stands in reserve. Content-addressed.</summary>
/// <param name="Draw">The draw as it is published.</param>
/// <param name="Codes">The experts' codes by number; the first is that of number 1.</param>
/// <param name="Applications">The applications by number.</param>
public sealed record DrawRecord(DrawDocument Draw, IReadOnlyList<string> Codes, IReadOnlyList<string> Applications)
{
    /// <summary>The codes of experts that are given by number.</summary>
    public IReadOnlyList<string> CodesOf(IEnumerable<int> numbers) => [.. numbers.Select(n => Codes[n - 1])];

    /// <summary>What an expert reviews by the draw.</summary>
    public string[] ItemsOf(string expert) =>
        [.. Draw.Assignments.Where(a => Codes[a.Expert - 1] == expert).Select(a => Applications[a.Item - 1])];

    /// <summary>What an expert reviews after all moves, in the order in which it was given.</summary>
    public IReadOnlyList<string> ItemsNow(string expert, IReadOnlyList<Move> moves) =>
        [.. Lots.Held(Draw, Numbered(moves), Numbers(Codes)[expert]).Select(item => Applications[item - 1])];

    /// <summary>What changed after the draw, by number, as the round's facts tell it; no reason is told in anybody's words.</summary>
    public IReadOnlyList<DrawChange> Changes(IEnumerable<EventRecord> events)
    {
        var experts = Numbers(Codes);
        var items = Numbers(Applications);
        return [.. events.Where(DrawChanges.IsOne).Select(one => DrawChanges.Of(one, experts, items))];
    }

    /// <summary>Who takes over what an expert leaves, in codes; drawn by number.</summary>
    public (string? To, IReadOnlyList<Assignment> Moved) Replace(
        IReadOnlyList<string> panel,
        IReadOnlyList<string> reserve,
        IReadOnlyList<Move> moves,
        string leaving,
        IReadOnlyList<string>? only
    )
    {
        var experts = Numbers(Codes);
        var items = Numbers(Applications);
        var (to, moved) = Lots.Replace(
            Draw,
            [.. panel.Select(e => experts[e])],
            [.. reserve.Select(e => experts[e])],
            Numbered(moves),
            experts[leaving],
            only is null ? null : [.. only.Select(application => items[application])]
        );
        return (
            to is { } number ? Codes[number - 1] : null,
            [.. moved.Select(m => new Assignment(Applications[m.Item - 1], Codes[m.Expert - 1]))]
        );
    }

    /// <summary>Who is asked as well for applications whose sheets are too far apart, in codes; drawn by number.</summary>
    public IReadOnlyList<Assignment> Arbiters(
        IReadOnlyList<string> panel,
        IReadOnlyList<string> reserve,
        IReadOnlyList<Move> moves,
        IReadOnlyList<string> applications
    )
    {
        var experts = Numbers(Codes);
        var items = Numbers(Applications);
        return
        [
            .. Lots.Arbiters(
                    Draw,
                    [.. panel.Select(e => experts[e])],
                    [.. reserve.Select(e => experts[e])],
                    Numbered(moves),
                    [.. applications.Select(application => items[application])]
                )
                .Select(m => new Assignment(Applications[m.Item - 1], Codes[m.Expert - 1])),
        ];
    }

    private IReadOnlyList<DrawMove> Numbered(IReadOnlyList<Move> moves)
    {
        var experts = Numbers(Codes);
        var items = Numbers(Applications);
        return [.. moves.Select(m => new DrawMove(items[m.Application], m.From is { } from ? experts[from] : null, experts[m.To]))];
    }

    private static Dictionary<string, int> Numbers(IEnumerable<string> names) =>
        names.Select((name, i) => (name, i + 1)).ToDictionary(StringComparer.Ordinal);
}
