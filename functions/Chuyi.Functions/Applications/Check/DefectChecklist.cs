using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>
/// What the office looks at in the formal check of an application: of each part that its category asks for, and of each section
/// of its form, what may be wrong. What is chosen is told with its rule, and opens what it concerns and nothing else.
/// </summary>
public sealed record DefectChecklist(IReadOnlyList<AskedDefect> All)
{
    private static readonly (string Code, Sentence Wrong)[] OfParts =
    [
        ("missing", new("缺少或不完整", "missing or incomplete")),
        ("unsigned", new("未签字或未加盖公章", "not signed or not sealed")),
        ("unreadable", new("模糊、缺页或无法打开", "blurred, with pages missing, or cannot be opened")),
        ("inconsistent", new("与申报内容不一致", "does not agree with the application")),
        ("outdated", new("不是规定的格式或已经过期", "not in the form that is asked for, or out of date")),
    ];

    private static readonly (string Code, Sentence Wrong)[] OfSections =
    [
        ("incomplete", new("填写不完整", "not filled in completely")),
        ("contradicts", new("与材料不一致", "does not agree with the documents")),
    ];

    /// <summary>That of an application.</summary>
    /// <param name="parts">The parts of its dossier, in the order of the call.</param>
    /// <param name="answered">The form of its round with what it answers; null where it has none.</param>
    public static DefectChecklist Of(IReadOnlyList<DossierPart> parts, AnsweredForm? answered) =>
        new([
            .. parts.SelectMany(
                (part, n) =>
                    OfParts.Select(one => new AskedDefect(
                        $"{part.Kind}.{one.Code}",
                        new($"{Quotation.Of(part.Name.Zh)}{one.Wrong.Zh}", $"{Quotation.Of(part.Name.En)}: {one.Wrong.En}"),
                        RuleOf(n + 1, answered?.Parts.FirstOrDefault(asked => asked.Kind == part.Kind)?.Template)
                    )
                    {
                        Part = part.Kind,
                    })
            ),
            .. (answered?.Form.Sections ?? []).SelectMany(
                (section, n) =>
                    OfSections.Select(one => new AskedDefect(
                        $"form/{section.Code}.{one.Code}",
                        new(
                            $"申报表{Quotation.Of(section.Name.Zh)}{one.Wrong.Zh}",
                            $"The form, {Quotation.Of(section.Name.En)}: {one.Wrong.En}"
                        ),
                        new($"申报表第 {n + 1} 部分", $"section {n + 1} of the form")
                    )
                    {
                        Section = section.Code,
                    })
            ),
            .. answered is null ? [] : Unmet(answered),
        ]);

    // A condition that what is typed does not meet, named by its place in the form that the round pinned.
    private static IEnumerable<AskedDefect> Unmet(AnsweredForm answered) =>
        from check in FormChecks.Of(answered.Form, answered.Now)
        where !check.IsMet
        let section = check.Input is { } input ? answered.Form.Sections.FirstOrDefault(one => one.Asks(input))?.Code : null
        where section is not null || check.Input is null
        let place = answered.Form.Conditions.TakeWhile(one => !ReferenceEquals(one, check.Condition)).Count() + 1
        select new AskedDefect(
            $"form/{section ?? Members}.condition-{place}",
            new(check.Say().Zh.TrimEnd('。'), check.Say().En.TrimEnd('.')),
            new($"申报条件第 {place} 项", $"condition {place} of the call")
        )
        {
            Section = section,
        };

    // Who is named beside the form: no section is opened for that, and a lead changes its members in every supplement.
    private const string Members = "members";

    private static Sentence RuleOf(int place, Sentence? template) =>
        template is { } asked
            ? new(
                $"申报材料清单第 {place} 项：{string.Join('；', asked.Zh.Split('\n').Select(line => line.TrimEnd('。')))}",
                $"item {place} of the dossier that the call asks for: "
                    + string.Join("; ", asked.En.Split('\n').Select(line => line.TrimEnd('.')))
            )
            : new($"申报材料清单第 {place} 项", $"item {place} of the dossier that the call asks for");

    /// <summary>The defects of these codes; null where one is not on the list.</summary>
    public IReadOnlyList<AskedDefect>? Find(IEnumerable<string?> codes)
    {
        var asked = codes.OfType<string>().Where(code => code.Length > 0).Distinct().ToList();
        List<AskedDefect> found = [.. All.Where(one => asked.Contains(one.Code))];
        return found.Count == asked.Count ? found : null;
    }
}
