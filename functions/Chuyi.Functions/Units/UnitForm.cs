using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Units;

/// <summary>The form of one unit.</summary>
public static class UnitForm
{
    private static readonly char[] Between = ['\n', ';', '；', '、'];

    /// <summary>A unit that comes on file, of the fields that say what it is.</summary>
    public static Outcome<Unit> Read(IFormCollection fields, KnownUnits known, string nameField = "officialName")
    {
        var name = Text(fields, nameField);
        var read = Described(
            fields,
            known,
            new()
            {
                Id = known.NewId(name),
                OfficialName = name,
                Type = default,
                Prefecture = "",
            }
        );
        return read is { Refusal: { } refusal } && nameField != "officialName" ? Renamed(refusal, nameField) : read;
    }

    /// <summary>A change of a unit that is on file.</summary>
    public static Outcome<UnitChange> Read(IFormCollection fields, KnownUnits known, Unit before)
    {
        var (since, name) = (fields["since"].ToString(), Text(fields, "officialName"));
        var day = Forms.Day(since);
        var read = Described(fields, known, Named(before, name, day));
        var dayFault = since.Length > 0 ? SinceFault(before, name, day) : null;
        var reason = Forms.Text(fields["reason"]);
        if (read.IsRefused || dayFault is not null || reason is null)
            return Refusal.Of(read.Refusal, dayFault, reason is null ? UnitRegisterRules.NoReason : null)!;
        return new UnitChange
        {
            Edition = EditionOf(fields),
            Before = before,
            After = read.Value,
            Since = name == before.OfficialName ? null : day,
            Reason = reason,
        };
    }

    /// <summary>Which register the form was made for; one that no register has where it does not say.</summary>
    public static int EditionOf(IFormCollection fields) => Forms.Whole(fields["edition"]) ?? -1;

    /// <summary>The other names of a text, one after the other.</summary>
    public static IReadOnlyList<string> Several(string text) =>
        [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>
    /// A unit under another name: from a day on, and the name before stays a former one; or without a day, and the spelling
    /// before stays as another name.
    /// </summary>
    public static Unit Named(Unit unit, string name, DateOnly? since) =>
        name == unit.OfficialName ? unit
        : since is { } day ? unit with { OfficialName = name, FormerNames = [.. unit.FormerNames, new(unit.OfficialName, day.AddDays(-1))] }
        : unit with { OfficialName = name, Aliases = [.. unit.Aliases, unit.OfficialName] };

    private static Outcome<Unit> Described(IFormCollection fields, KnownUnits known, Unit unit)
    {
        var (type, prefecture) = (UnitWords.Read(Text(fields, "unitType")), Prefectures.Read(Text(fields, "prefecture")));
        var (bureauName, code) = (Text(fields, "bureau"), CreditCode.Read(fields["creditCode"].ToString()));
        var bureau = bureauName.Length == 0 ? null : known.Named(bureauName);
        var whole = unit with
        {
            Type = type ?? UnitType.Government,
            Prefecture = prefecture ?? "",
            Bureau = bureau?.Id,
            CreditCode = code.Length == 0 ? null : code,
            Aliases = fields.ContainsKey("aliases") ? Kept(unit, Several(fields["aliases"].ToString())) : unit.Aliases,
        };
        var fault = Refusal.Of(
            UnitFaults.Of(whole),
            type is null ? UnitFaults.NoType : null,
            prefecture is null ? UnitFaults.NoPrefecture : null,
            bureauName.Length > 0 && bureau is null ? UnitClashes.NoBureau : null
        );
        return Refusal.Of(fault, UnitClashes.Of(whole, known)) is { } refusal ? refusal : whole;
    }

    // What it was called by mistake until now stays, also where the field that lists the others does not have it yet.
    private static IReadOnlyList<string> Kept(Unit unit, IReadOnlyList<string> typed) =>
        [.. typed.Union(unit.Aliases.TakeLast(1).Where(_ => unit.Aliases.Count > typed.Count), StringComparer.Ordinal)];

    private static Refusal? SinceFault(Unit before, string name, DateOnly? day) =>
        day is null ? NoDay
        : name == before.OfficialName ? null
        : before.FormerNames.LastOrDefault() is { } former && day <= former.LastDay ? EarlierThanBefore(former)
        : null;

    private static Refusal NoDay { get; } =
        new("since", "更名日期有误，请重新选择。", "The day of the new name is none; please choose it again.");

    private static Refusal EarlierThanBefore(FormerName former) =>
        new(
            "since",
            $"更名日期须晚于上一次更名（{BeijingTime.Say(former.LastDay.AddDays(1)).Zh}）。",
            $"The day must be after the last time it was renamed ({BeijingTime.Say(former.LastDay.AddDays(1)).En})."
        );

    private static Refusal Renamed(Refusal refusal, string field) =>
        Refusal.Of(refusal.All.Select(one => one.Field == "officialName" ? one with { Field = field } : one))!;

    private static string Text(IFormCollection fields, string name) => fields[name].ToString().Trim();
}
