using System.Security.Cryptography;
using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;
using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>
/// Codes a pool and the accepted applications so that a draw from them can be published. A line is hashed with a salt under
/// the service's key: whoever holds the line can show that it was there, nobody can guess it. A unit becomes a mark, so
/// that recusal can be repeated. An expert's own code goes into neither: it chooses nothing.
/// </summary>
public static class DrawCoding
{
    private const int MarkLength = 32;

    public static CommittedDraw Of(
        Keys keys,
        CaseId round,
        RoundNumbers numbers,
        IEnumerable<PoolExpert> pool,
        IEnumerable<ApplicationSummary> accepted
    )
    {
        string Line(params string[] cells)
        {
            var text = Json.Write(cells);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{keys.DrawMark($"{round}|line|{text}")}\n{text}")));
        }
        string Mark(string unit) =>
            UnitNames.Normal(unit) is { Length: > 0 } name ? keys.DrawMark($"{round}|unit|{name}")[..MarkLength] : "";

        var experts = pool.Select(e => (e.Code, Line: new PoolLine(0, Line(e.Name, e.Unit, e.Field, e.Email, e.Phone), Mark(e.Unit))))
            .DistinctBy(e => e.Line.Line)
            .ToList();
        var items = accepted
            .Select(a =>
                (
                    a.Case,
                    Line: new ItemLine(
                        0,
                        Line([a.Case, a.UnitName, a.Recommender, .. a.Parties ?? []]),
                        Mark(a.UnitName),
                        Mark(a.Recommender)
                    )
                    {
                        Parties = a.Parties is { } parties ? [.. parties.Select(Mark).Where(mark => mark.Length > 0)] : null,
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
