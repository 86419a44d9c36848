using Chuyi.Functions.People;
using Chuyi.History.Events;

namespace Chuyi.Functions.Units;

/// <summary>The units on file at one moment, found by id and by any name.</summary>
public sealed class KnownUnits
{
    private readonly Dictionary<string, Unit> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> normalNames = new(StringComparer.Ordinal);
    private readonly ILookup<string, Unit> byBureau;

    /// <param name="units">Each once.</param>
    /// <param name="merged">The ids of units that were merged, each with that of the unit it was merged into.</param>
    /// <param name="edition">How often the register had changed.</param>
    public KnownUnits(IEnumerable<Unit> units, IReadOnlyDictionary<string, string> merged, int edition)
    {
        All = [.. units.OrderBy(unit => unit.OfficialName, StringComparer.Ordinal).ThenBy(unit => unit.Id, StringComparer.Ordinal)];
        (Merged, Edition) = (merged, edition);
        foreach (var unit in All)
        {
            byId[unit.Id] = unit;
            if (unit.CreditCode is { } code)
                byCode.TryAdd(code, unit);
            normalNames[unit.Id] = [.. unit.Names.Select(UnitNames.Normal)];
            byName.TryAdd(normalNames[unit.Id][0], unit);
        }
        // What a unit is called officially means that unit, whatever else somebody calls so.
        foreach (var unit in All)
        foreach (var name in normalNames[unit.Id])
            byName.TryAdd(name, unit);
        byBureau = All.Where(unit => unit.Bureau is not null).ToLookup(unit => Resolve(unit.Bureau!), StringComparer.Ordinal);
    }

    /// <summary>The register's events of which this came to be, the first to the last.</summary>
    public IReadOnlyList<EventRecord> Events { get; init; } = [];

    /// <summary>A merger that waits for a second person, or null.</summary>
    public UnitMergerProposed? Merging { get; init; }

    public static KnownUnits None { get; } = new([], new Dictionary<string, string>(), 0);

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<Unit> All { get; }

    public IReadOnlyDictionary<string, string> Merged { get; }

    public int Edition { get; }

    /// <summary>The unit of an id: also of one that was merged into it, and of one that an account was given by any of its names.</summary>
    public Unit? Find(string id) => byId.GetValueOrDefault(Resolve(id)) ?? ById.GetValueOrDefault(id);

    /// <summary>The unit of whatever was written of it before: its id, else any of its names.</summary>
    public Unit? Find(string id, string name) => Find(id) ?? Named(name);

    /// <summary>The unit of any of its names, as people compare them.</summary>
    public Unit? Named(string name) => UnitNames.Normal(name) is { Length: > 0 } normal ? byName.GetValueOrDefault(normal) : null;

    /// <summary>The unit of a social credit code.</summary>
    public Unit? Coded(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The unit that supervises another, or null.</summary>
    public Unit? BureauOf(Unit unit) => unit.Bureau is { } bureau ? Find(bureau) : null;

    /// <summary>The units that one supervises.</summary>
    public IReadOnlyList<Unit> Under(Unit bureau) => [.. byBureau[bureau.Id]];

    /// <summary>The ids of the units that were merged into one.</summary>
    public IReadOnlyList<string> MergedInto(Unit unit) =>
        [.. Merged.Keys.Where(id => Resolve(id) == unit.Id).Order(StringComparer.Ordinal)];

    /// <summary>Whether a part of any name of a unit, or of its credit code, is like a text in its normal form.</summary>
    public bool Says(Unit unit, string normal) =>
        normal.Length == 0
        || (unit.CreditCode is { } code && code.Contains(normal, StringComparison.OrdinalIgnoreCase))
        || normalNames[unit.Id].Any(name => name.Contains(normal, StringComparison.Ordinal));

    /// <summary>The same with one unit as it would be, and another merged into it.</summary>
    public KnownUnits With(Unit stays, Unit gone) =>
        new(
            All.Where(unit => unit.Id != stays.Id && unit.Id != gone.Id).Append(stays),
            Merged.Append(KeyValuePair.Create(gone.Id, stays.Id)).ToDictionary(StringComparer.Ordinal),
            Edition
        );

    /// <summary>An id that no unit has or had.</summary>
    public string NewId(string name)
    {
        var id = UnitIds.Of(name);
        for (var number = 2; byId.ContainsKey(id) || Merged.ContainsKey(id); number++)
            id = UnitIds.Of(name, number);
        return id;
    }

    private Dictionary<string, Unit> ById => byNameId ??= IdsOfNames();

    private Dictionary<string, Unit>? byNameId;

    private Dictionary<string, Unit> IdsOfNames()
    {
        var ids = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in All)
        foreach (var name in unit.Names)
            ids.TryAdd(UnitIds.Of(name), unit);
        return ids;
    }

    // One that was merged into another that was merged later: nothing is merged into what is merged, so it ends.
    private string Resolve(string id)
    {
        while (Merged.TryGetValue(id, out var into))
            id = into;
        return id;
    }
}
