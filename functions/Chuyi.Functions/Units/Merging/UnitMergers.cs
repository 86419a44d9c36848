using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Units;

/// <summary>What comes of merging two units.</summary>
public static class UnitMergers
{
    /// <summary>The unit that stays, with the names of both; or why they cannot be one.</summary>
    public static Outcome<Unit> Of(Unit gone, Unit stays, KnownUnits known)
    {
        if (gone.Id == stays.Id)
            return UnitRegisterRules.MergedIntoItself;
        var merged = stays with
        {
            Aliases = [.. stays.Aliases.Concat(gone.Names).Distinct(StringComparer.Ordinal)],
            Bureau = stays.Bureau is { } bureau && known.Find(bureau)?.Id == gone.Id ? null : stays.Bureau,
            CreditCode = stays.CreditCode ?? gone.CreditCode,
        };
        var after = known.With(merged, gone);
        return UnitFaults.Of(merged) is { } fault ? fault
            : after.All.Any(unit => UnitClashes.IsCycle(unit, after)) ? UnitClashes.BureauCycle with { Field = "into" }
            : merged;
    }
}
