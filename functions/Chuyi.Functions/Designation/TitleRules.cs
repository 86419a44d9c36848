using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Designation;

/// <summary>Whether whoever holds a title may apply for it at the same level once more.</summary>
public static class TitleRules
{
    /// <summary>
    /// Why an application cannot be begun or submitted, or null: a person holds it, a group or a consortium of this name, or the
    /// unit as many as one may.
    /// </summary>
    /// <param name="held">What the unit, or the person, holds at the level of the round.</param>
    /// <param name="name">What is to be designated; null as long as that is not known.</param>
    public static Refusal? WhyNotApply(RoundCall call, IReadOnlyList<RegisterEntry> held, string? name)
    {
        var same = call.Designates switch
        {
            CategorySubject.Institution => null,
            CategorySubject.Person => held is [var first, ..] ? first : null,
            _ => held.FirstOrDefault(entry => name is not null && UnitNames.Same(entry.Designee?.Name ?? "", name)),
        };
        var most = call.Numbers.PerUnit;
        return same is not null ? Holds(same, [same])
            : call.Designates != CategorySubject.Person && held.Count >= most && held.Count > 0 ? Holds(held[0], held)
            : null;
    }

    /// <summary>What to tell whoever begins an application of the titles they hold; null where they hold none.</summary>
    public static Sentence? Told(IReadOnlyList<RegisterEntry> held) =>
        held.Count == 0
            ? null
            : new(
                $"贵单位现有本级别的同类称号：{string.Join("；", held.Select(Said).Select(said => said.Zh))}。不得重复申报。",
                $"Of this title your unit holds, at this level: {string.Join("; ", held.Select(Said).Select(said => said.En))}. "
                    + "These are not applied for again."
            );

    private static Refusal Holds(RegisterEntry one, IReadOnlyList<RegisterEntry> held) =>
        new(
            "held",
            $"已获同一级别的称号，不得重复申报：{string.Join("；", held.Select(Said).Select(said => said.Zh))}。",
            "The title is held at this level already, and is not applied for again: "
                + string.Join("; ", held.Select(Said).Select(said => said.En))
                + ".",
            409
        )
        {
            Field = one.Designee is null ? null : "subjectName",
        };

    private static Sentence Said(RegisterEntry entry) =>
        new(
            $"{(entry.Designee is { } of ? of.Name + "，" : "")}{entry.CategoryName.Zh}，编号 {entry.Shown}（{entry.DocumentNumber}）",
            $"{(entry.Designee is { } held ? held.Name + ", " : "")}{entry.CategoryName.En}, {entry.Shown} ({entry.DocumentNumber})"
        );
}
