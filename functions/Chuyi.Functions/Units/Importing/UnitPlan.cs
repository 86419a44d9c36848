using System.Globalization;
using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Units;

/// <summary>What would come of taking a list of units into the register.</summary>
public sealed partial record UnitPlan
{
    /// <summary>What is wrong, by row; while anything is, nothing is taken.</summary>
    public required IReadOnlyList<SheetFault> Faults { get; init; }

    /// <summary>How many units there would be more.</summary>
    public required int Added { get; init; }

    /// <summary>Those on file of which something else would be, as they are and as they would be.</summary>
    public required IReadOnlyList<(Unit Before, Unit After)> Changed { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>The register after it.</summary>
    public required RegisterFile After { get; init; }

    /// <summary>Whether there is anything to take, and nothing wrong.</summary>
    public bool MayBeTaken => Faults.Count == 0 && Added + Changed.Count > 0;

    /// <summary>Compares a list with what is on file. What a cell does not say stays as it is.</summary>
    public static UnitPlan Of(IReadOnlyList<SheetRow> rows, KnownUnits known)
    {
        var faults = new List<SheetFault>(Twice(rows));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<(SheetRow Row, Unit? Before, Unit After)>();
        foreach (var row in rows)
        {
            var before = known.Named(row[UnitColumns.OfficialName]);
            var id = before?.Id ?? known.NewId(row[UnitColumns.OfficialName]);
            // The same name twice was said above; the second has no other id.
            if (ids.Add(id))
                read.Add((row, before, Unit(row, before, id, faults)));
        }
        var after = new KnownUnits(
            known.All.Where(unit => !ids.Contains(unit.Id)).Concat(read.Select(one => one.After)),
            known.Merged,
            known.Edition
        );
        var whole = read.ConvertAll(one => one with { After = WithBureau(one.Row, one.After, after, faults) });
        after = new KnownUnits(
            known.All.Where(unit => !ids.Contains(unit.Id)).Concat(whole.Select(one => one.After)),
            known.Merged,
            known.Edition
        );
        foreach (var one in whole)
            faults.AddRange(SheetFault.Of(one.Row.Line, Wrong(one.After, one.Before, after), UnitColumns.Every));
        var changed = whole.Where(one => one.Before is { } before && !Same(before, one.After)).ToList();
        return new()
        {
            Faults = [.. faults.OrderBy(fault => fault.Line)],
            Added = whole.Count(one => one.Before is null),
            Changed = [.. changed.Select(one => (one.Before!, one.After))],
            Unchanged = whole.Count(one => one.Before is not null) - changed.Count,
            After = new([.. after.All.OrderBy(unit => unit.Id, StringComparer.Ordinal)], known.Merged),
        };
    }

    private static Unit Unit(SheetRow row, Unit? before, string id, List<SheetFault> faults)
    {
        var (type, prefecture) = (UnitWords.Read(row[UnitColumns.Type]), Prefectures.Read(row[UnitColumns.Prefecture]));
        if (type is null)
            faults.Add(new(row.Line, UnitColumns.Type, Unknown(UnitFaults.NoType, row[UnitColumns.Type])));
        if (prefecture is null)
            faults.Add(new(row.Line, UnitColumns.Prefecture, Unknown(UnitFaults.NoPrefecture, row[UnitColumns.Prefecture])));
        var code = CreditCode.Read(row[UnitColumns.CreditCode]);
        return new()
        {
            Id = id,
            OfficialName = row[UnitColumns.OfficialName],
            FormerNames = Former(row, before, faults),
            Aliases = Union(before?.Aliases ?? [], UnitForm.Several(row[UnitColumns.Aliases])),
            Type = type ?? default,
            Prefecture = prefecture ?? "",
            Bureau = before?.Bureau,
            CreditCode = code.Length > 0 ? code : before?.CreditCode,
        };
    }

    private static Unit WithBureau(SheetRow row, Unit unit, KnownUnits after, List<SheetFault> faults)
    {
        if (row[UnitColumns.Bureau] is not { Length: > 0 } name)
            return unit;
        if (after.Named(name) is not { } bureau)
        {
            faults.Add(new(row.Line, UnitColumns.Bureau, Unknown(UnitClashes.NoBureau, name)));
            return unit;
        }
        return unit with { Bureau = bureau.Id };
    }

    private static Refusal? Wrong(Unit unit, Unit? before, KnownUnits after) =>
        Refusal.Of(
            UnitFaults.Of(unit),
            before is { } known && !UnitNames.Same(known.OfficialName, unit.OfficialName) ? OtherName(known) : UnitClashes.Of(unit, after)
        );

    private static List<FormerName> Former(SheetRow row, Unit? before, List<SheetFault> faults)
    {
        var names = (before?.FormerNames ?? []).ToList();
        foreach (var one in row[UnitColumns.FormerNames].Split([';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries))
            if (
                FormerText().Match(one.Trim()) is { Success: true } match
                && DateOnly.TryParseExact(
                    match.Groups[2].Value,
                    "yyyy-M-d",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var until
                )
            )
                names.AddRange(
                    names.Any(former => UnitNames.Same(former.Was, match.Groups[1].Value)) ? [] : [new(match.Groups[1].Value.Trim(), until)]
                );
            else
                faults.Add(new(row.Line, UnitColumns.FormerNames, Unknown(NoFormerName, one.Trim())));
        return [.. names.OrderBy(former => former.LastDay)];
    }

    private static IReadOnlyList<string> Union(IReadOnlyList<string> known, IReadOnlyList<string> more) =>
        [.. known, .. more.Where(one => !known.Any(other => UnitNames.Same(one, other)))];

    private static IEnumerable<SheetFault> Twice(IReadOnlyList<SheetRow> rows) =>
        from same in rows.GroupBy(row => UnitNames.Normal(row[UnitColumns.OfficialName]), StringComparer.Ordinal)
        where same.Key.Length > 0 && same.Count() > 1
        from row in same.Skip(1)
        select new SheetFault(row.Line, UnitColumns.OfficialName, TwiceListed(same.First().Line));

    private static bool Same(Unit before, Unit after) => UnitDifference.Between(before, after).Count == 0;

    private static Refusal Unknown(Refusal refusal, string written) =>
        written.Length == 0
            ? refusal
            : refusal with
            {
                Reason = new($"{Quotation.Of(written)}：{refusal.Reason.Zh}", $"{Quotation.Of(written)}: {refusal.Reason.En}"),
            };

    private static Refusal TwiceListed(int line) =>
        new("twice-listed", $"与第 {line} 行是同一名称。", $"This is the same name as in row {line}.");

    private static Refusal OtherName(Unit known) =>
        new(
            "other-name",
            $"这是{Quotation.Of(known.OfficialName)}的曾用名或别名，请填写其现名；如系更名，请在该单位的页面办理。",
            $"This is another name of {Quotation.Of(known.OfficialName)}; please give the present one, or rename it on its page."
        )
        {
            Field = "officialName",
        };

    private static Refusal NoFormerName { get; } =
        new("formerNames", "请写成“名称 至 年-月-日”。", "Please write the name, 至, and the last day on which it was official.");

    [GeneratedRegex(@"^(.+?)\s*(?:至|until|to)\s*(\d{4}-\d{1,2}-\d{1,2})$")]
    private static partial Regex FormerText();
}
