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
    public static Refusal? WhyNotApply(RoundCall call, IReadOnlyList<RegisterEntry> held, string? name) =>
        WhyNotApply(call.Designates, call.Numbers.PerUnit, Of(held), name);

    /// <summary>The same of what was held when it was sent.</summary>
    /// <param name="designates">What the round designates.</param>
    /// <param name="most">How many one unit may hold.</param>
    public static Refusal? WhyNotApply(CategorySubject designates, int most, IReadOnlyList<HeldTitle> held, string? name)
    {
        var same = designates switch
        {
            CategorySubject.Institution => null,
            CategorySubject.Person => held is [var first, ..] ? first : null,
            _ => held.FirstOrDefault(title => name is not null && UnitNames.Same(title.Name ?? "", name)),
        };
        return same is not null ? Holds(same, [same])
            : designates != CategorySubject.Person && held.Count >= most && held.Count > 0 ? Holds(held[0], held)
            : null;
    }

    /// <summary>What goes into a submission of what is held.</summary>
    public static IReadOnlyList<HeldTitle> Of(IReadOnlyList<RegisterEntry> held) =>
        [.. held.Select(entry => new HeldTitle(entry.Number, entry.Designee?.Name, Said(entry)))];

    /// <summary>What to tell whoever begins an application of the titles they hold; null where they hold none.</summary>
    public static Sentence? Told(IReadOnlyList<RegisterEntry> held) =>
        held.Count == 0
            ? null
            : new(
                $"贵单位现有本级别的同类称号：{string.Join("；", held.Select(Said).Select(said => said.Zh))}。不得重复申报。",
                $"Of this title your unit holds, at this level: {string.Join("; ", held.Select(Said).Select(said => said.En))}. "
                    + "These are not applied for again."
            );

    private static Refusal Holds(HeldTitle one, IReadOnlyList<HeldTitle> held) =>
        new(
            "held",
            $"已获同一级别的称号，不得重复申报：{string.Join("；", held.Select(title => title.Said.Zh))}。",
            "The title is held at this level already, and is not applied for again: "
                + string.Join("; ", held.Select(title => title.Said.En))
                + ".",
            409
        )
        {
            Field = one.Name is null ? null : "subjectName",
        };

    private static Sentence Said(RegisterEntry entry) =>
        new(
            $"{(entry.Designee is { } of ? of.Name + "，" : "")}{entry.CategoryName.Zh}，编号 {entry.Shown}（{entry.DocumentNumber}）",
            $"{(entry.Designee is { } held ? held.Name + ", " : "")}{entry.CategoryName.En}, {entry.Shown} ({entry.DocumentNumber})"
        );
}
