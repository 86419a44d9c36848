using Chuyi.Functions.Rounds;
using Chuyi.History.Draws;

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

    /// <summary>What moved after the draw, by number.</summary>
    public IReadOnlyList<NumberedMove> Numbered(IReadOnlyList<Move> moves)
    {
        var experts = Numbers(Codes);
        var items = Numbers(Applications);
        return [.. moves.Select(m => new NumberedMove(items[m.Application], experts[m.From], experts[m.To]))];
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
            [.. Numbered(moves).Select(m => new DrawMove(m.Item, m.From, m.To))],
            experts[leaving],
            only is null ? null : [.. only.Select(application => items[application])]
        );
        return (
            to is { } number ? Codes[number - 1] : null,
            [.. moved.Select(m => new Assignment(Applications[m.Item - 1], Codes[m.Expert - 1]))]
        );
    }

    private static Dictionary<string, int> Numbers(IEnumerable<string> names) =>
        names.Select((name, i) => (name, i + 1)).ToDictionary(StringComparer.Ordinal);
}
