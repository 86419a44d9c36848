using Chuyi.Functions.Cases;
using Chuyi.Functions.Print;

namespace Chuyi.Functions.Units;

/// <summary>What is wrong with a unit beside the others that are on file.</summary>
public static class UnitClashes
{
    /// <summary>All of it, each with its field; null where it fits.</summary>
    public static Refusal? Of(Unit unit, KnownUnits known) =>
        Refusal.Of(
            NameTaken([unit.OfficialName], unit, known, "officialName"),
            NameTaken(unit.Aliases, unit, known, "aliases"),
            NotPrinted(unit.OfficialName, "officialName"),
            unit.CreditCode is { } code && known.Coded(code) is { } other && other.Id != unit.Id ? CodeTaken(other) : null,
            unit.Bureau is { } bureau && known.Find(bureau) is null ? NoBureau
                : unit.Bureau != unit.Id && IsCycle(unit, known) ? BureauCycle
                : null
        );

    /// <summary>Why a name cannot stand on a certificate, or null: its font lacks a character.</summary>
    public static Refusal? NotPrinted(string name, string field) =>
        PrintFont.Lacks(name) is { Count: > 0 } lacking
            ? new Refusal(
                "not-printed",
                $"证书字体中没有这些字符：{string.Join("、", lacking)}。请改用规范汉字。",
                $"The font of the certificates lacks these characters: {string.Join(", ", lacking)}. Please use standard ones."
            )
            {
                Field = field,
            }
            : null;

    public static Refusal NoBureau { get; } =
        new("bureau", "主管部门不在名录中，请先登记该部门。", "The supervising bureau is not on file; please add it first.");

    public static Refusal BureauCycle { get; } =
        new(
            "bureau",
            "主管关系成环：该部门直接或间接由本单位主管。",
            "This would be a cycle: the bureau is itself supervised by this unit, directly or not."
        );

    private static Refusal? NameTaken(IEnumerable<string> names, Unit unit, KnownUnits known, string field) =>
        names.FirstOrDefault(name => known.Named(name) is { } other && other.Id != unit.Id) is { } taken
            ? new Refusal(
                "name-taken",
                $"{Quotation.Of(taken)}是{Quotation.Of(known.Named(taken)!.OfficialName)}的现名、曾用名或别名。",
                $"{Quotation.Of(taken)} is, or was, a name of {Quotation.Of(known.Named(taken)!.OfficialName)}."
            )
            {
                Field = field,
            }
            : null;

    private static Refusal CodeTaken(Unit other) =>
        new(
            "code-taken",
            $"该信用代码已登记在{Quotation.Of(other.OfficialName)}名下；如系更名，请在该单位的页面办理。",
            $"This code is that of {Quotation.Of(other.OfficialName)}; if that was renamed, please do so on its page."
        )
        {
            Field = "creditCode",
        };

    /// <summary>Whether a unit is its own bureau, directly or by way of others.</summary>
    public static bool IsCycle(Unit unit, KnownUnits known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit.Id };
        for (var above = known.BureauOf(unit); above is not null; above = known.BureauOf(above))
            if (!seen.Add(above.Id))
                return true;
        return false;
    }
}
