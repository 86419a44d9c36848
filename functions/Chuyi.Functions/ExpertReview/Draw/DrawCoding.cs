using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Codes a pool and the accepted applications so that a draw from them can be published. A line is hashed with a salt under
/// the service's key: whoever holds the line can show that it was there, nobody can guess it. A unit becomes a mark, whichever
/// of its names was written, and so do the bureau that supervises it and the units to which earlier rounds tie an expert: recusal can
/// be repeated. Of an expert whose unit has none on file the bureau counts that the list says. An expert's own code goes into neither:
/// it chooses nothing.
/// </summary>
public static class DrawCoding
{
    private const int MarkLength = 32;

    public static CommittedDraw Of(
        Keys keys,
        CaseId round,
        RoundNumbers numbers,
        IEnumerable<PoolExpert> pool,
        IReadOnlyList<ApplicationSummary> accepted,
        KnownUnits units,
        ExpertTies ties
    )
    {
        string Line(params string[] cells)
        {
            var text = Json.Write(cells);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{keys.DrawMark($"{round}|line|{text}")}\n{text}")));
        }
        string MarkOf(string key) => key.Length > 0 ? keys.DrawMark($"{round}|unit|{key}")[..MarkLength] : "";
        string Mark(string name) => MarkOf(UnitKey.Of(units, name));
        string? Bureau(Unit? unit) => unit is not null && units.BureauOf(unit) is { } bureau ? MarkOf(bureau.Id) : null;
        // Of no other unit it matters here who is tied to it, and nobody shall learn it.
        var parts = accepted.SelectMany(a => ApplicationParts.Of(a, units)).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string>? Ties(IEnumerable<string> of) =>
            of.Where(parts.Contains).Select(MarkOf).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } marks ? marks : null;

        var experts = pool.Select(e =>
                (
                    e.Code,
                    Line: new PoolLine(0, Line(e.Name, e.Unit, e.Field, e.Email, e.Phone), Mark(e.Unit))
                    {
                        Bureau = Bureau(units.Named(e.Unit)) ?? (Mark(e.Bureau) is { Length: > 0 } typed ? typed : null),
                        TakesPart = ties.TakePart.Contains(e.Code) ? true : null,
                        Declared = Ties(ties.Declared[e.Code]),
                        Reciprocal = Ties(ties.Reciprocal[e.Code]),
                        Partners = Ties(ties.Partners[e.Code]),
                    }
                )
            )
            .DistinctBy(e => e.Line.Line)
            .ToList();
        var items = accepted
            .Select(a => (Summary: a, Unit: units.Find(a.Unit, a.UnitName)))
            .Select(a =>
                (
                    a.Summary.Case,
                    Line: new ItemLine(
                        0,
                        Line([a.Summary.Case, a.Summary.UnitName, a.Summary.Recommender, .. a.Summary.Parties ?? []]),
                        MarkOf(UnitKey.Of(units, a.Summary.Unit, a.Summary.UnitName)),
                        a.Summary.RecommenderUnit is { } recommender
                            ? MarkOf(UnitKey.Of(units, recommender, a.Summary.Recommender))
                            : Mark(a.Summary.Recommender)
                    )
                    {
                        Bureau = Bureau(a.Unit),
                        Parties = a.Summary.Parties is { } parties ? [.. parties.Select(Mark).Where(mark => mark.Length > 0)] : null,
                    }
                )
            )
            .ToList();
        var basis = DrawBasis.Of(
            round,
            numbers.SheetsPerApplication,
            numbers.Panel,
            experts.Select(e => e.Line),
            items.Select(i => i.Line)
        );
        var codes = experts.ToDictionary(e => e.Line.Line, e => e.Code, StringComparer.Ordinal);
        var applications = items.ToDictionary(i => i.Line.Line, i => i.Case, StringComparer.Ordinal);
        return new(basis, [.. basis.Pool.Select(e => codes[e.Line])], [.. basis.Items.Select(i => applications[i.Line])]);
    }
}
