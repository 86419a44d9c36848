using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Recommending;

/// <summary>Who recommends a unit's application, by the register of units.</summary>
public static class Recommenders
{
    private static readonly string[] Bureaus = ["教育局", "教育体育局", "教育和体育局", "教体局"];

    /// <summary>The unit that does, or null where none is on file.</summary>
    /// <param name="chosen">The industry body that the applicant has named; else it is of no account.</param>
    public static Unit? Of(RecommenderKind kind, Unit? unit, string chosen, KnownUnits known) =>
        kind switch
        {
            RecommenderKind.Industry => known.Named(chosen) is { Type: UnitType.Industry } body ? body : null,
            _ when unit is null => null,
            // What the province runs is of no prefecture: whoever supervises it recommends it.
            RecommenderKind.Bureau when unit.Prefecture != Prefectures.ProvinceRun => BureauOf(unit.Prefecture, known),
            RecommenderKind.Bureau or RecommenderKind.Supervisor => known.BureauOf(unit),
            _ => null,
        };

    /// <summary>The industry bodies that are on file, by name.</summary>
    public static IReadOnlyList<string> Industry(KnownUnits known) =>
        [.. known.All.Where(unit => unit.Type == UnitType.Industry).Select(unit => unit.OfficialName)];

    // The one of the prefecture itself, not those of its counties. Where two are called so nobody can say which.
    private static Unit? BureauOf(string prefecture, KnownUnits known) =>
        known
            .All.Where(unit => unit.Type == UnitType.Government && unit.Prefecture == prefecture)
            .Where(unit => unit.Names.Any(name => IsBureau(name, prefecture)))
            .Take(2)
            .ToList()
            is [var only]
            ? only
            : null;

    private static bool IsBureau(string name, string prefecture) =>
        name.IndexOf('教', StringComparison.Ordinal) is > 0 and var at
        && Bureaus.Contains(name[at..])
        && Prefectures.Read(name[..at]) == prefecture;
}
