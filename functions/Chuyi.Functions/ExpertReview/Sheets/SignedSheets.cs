using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The signed sheets of one application: those that its place on the list was reckoned from.</summary>
public sealed class SignedSheets(EventStore events, LatestFile<DrawRecord> draws)
{
    /// <summary>
    /// In the order of the experts' codes. It costs a request for each expert who was given the application, whatever the size
    /// of the round.
    /// </summary>
    public async Task<IReadOnlyList<ReviewerSheet>> Of(RoundState round, CaseId id, string application, CancellationToken cancellation)
    {
        if (round.Draw is not { } drawn)
            return [];
        var given = Given(await draws.Read(drawn.DrawHash), round.Moves, application);
        var oneMore = OneMore(round.Moves, application);
        var duties = await Task.WhenAll(given.Select(expert => events.State<DutyState>(CaseId.Duty(id, expert), cancellation)));
        return
        [
            .. given
                .Zip(duties)
                .SelectMany(one =>
                    one.Second.Signed.Where(sheet => sheet.Sheet.Application == application)
                        .Select(sheet => new ReviewerSheet(one.First, sheet) { IsOneMore = one.First == oneMore })
                ),
        ];
    }

    /// <summary>Who reviews an application as one more, or took that over; null where nobody does.</summary>
    internal static string? OneMore(IReadOnlyList<Move> moves, string application) =>
        moves
            .Where(move => move.Application == application)
            .Aggregate((string?)null, (now, move) => move.From is null || move.From == now ? move.To : now);

    /// <summary>Who was given an application and has not passed it on.</summary>
    internal static IReadOnlyList<string> Given(DrawRecord draw, IReadOnlyList<Move> moves, string application)
    {
        var number = draw.Applications.ToList().IndexOf(application) + 1;
        var own = moves.Where(move => move.Application == application).ToList();
        return
        [
            .. draw
                .Draw.Assignments.Where(one => one.Item == number)
                .Select(one => draw.Codes[one.Expert - 1])
                .Concat(own.Select(move => move.To))
                .Except(own.Select(move => move.From).OfType<string>())
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
