using System.Text.RegularExpressions;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.Policy;

/// <summary>
/// All that keeps a category from ruling a round: what contradicts itself in its file, or names what there is not. The service does not
/// start with one of them.
/// </summary>
public static partial class CategoryFaults
{
    /// <exception cref="InvalidOperationException">A category contradicts itself; the message names all that does.</exception>
    public static void MustBeNone(Catalogue catalogue)
    {
        if (Of(catalogue) is { Count: > 0 } faults)
            throw new InvalidOperationException("Policy/categories: " + string.Join(' ', faults));
    }

    public static IReadOnlyList<string> Of(Catalogue catalogue) =>
        [
            .. Twice(catalogue.Categories.Select(c => c.Code)).Select(code => $"The category {code} is there twice."),
            .. Twice(catalogue.Categories.Select(c => c.Short)).Select(word => $"The short word {word} is that of two categories."),
            .. catalogue.Categories.SelectMany(category => Of(catalogue, category).Select(fault => $"{category.Code}: {fault}")),
        ];

    /// <summary>Of one of them, each as a sentence for whoever writes the file.</summary>
    public static IReadOnlyList<string> Of(Catalogue catalogue, Category category) =>
        [
            .. OfSignatories(catalogue, category),
            .. OfPlaces(catalogue, category),
            .. OfMembers(category),
            .. OfLevels(category),
            .. OfParts(category),
            .. OfCriteria(category),
            .. OfForm(category.Form),
            .. OfMarks(catalogue, category),
        ];

    private static IEnumerable<string> OfSignatories(Catalogue catalogue, Category category)
    {
        if (category.SignOff.Count == 0)
            yield return "nobody signs its list.";
        foreach (var code in category.SignOff.Except(catalogue.Departments.Select(d => d.Code)))
            yield return $"there is no department {code}.";
        foreach (var code in Twice(category.SignOff))
            yield return $"the department {code} signs twice.";
    }

    private static IEnumerable<string> OfMembers(Category category)
    {
        if (category.Members.Count > 0 && category.Subject != CategorySubject.Consortium)
            yield return "it asks for members, and designates no consortium.";
        if (category.Form.Figures.Any(figure => figure.Counts is not null) && category.Subject != CategorySubject.Consortium)
            yield return "it counts members, and designates no consortium.";
        if (category.Members.Any(need => need.Types.Count == 0 || need.Least < 1))
            yield return "it asks for members of no type, or for less than one.";
    }

    private static IEnumerable<string> OfPlaces(Catalogue catalogue, Category category)
    {
        foreach (var unit in Twice(category.Named.Select(CompatibleText.Folded)))
            yield return $"the unit {unit} is named twice.";
        if (category.Kind == CategoryKind.Named && category.Quota.Default < category.Named.Count)
            yield return "more units are named than the quota has places.";
        if (category.Named.Count > 0 && category.NamedMark is null)
            yield return "where the named units come from is not said.";
        foreach (var place in category.Allotment.Select(a => a.Prefecture).Except(catalogue.Prefectures))
            yield return $"there is no prefecture {place}.";
        foreach (var place in Twice(category.Allotment.Select(a => a.Prefecture)))
            yield return $"the prefecture {place} is allotted twice.";
        if (category.Kind == CategoryKind.Allotted && category.Allotment.Count == 0)
            yield return "it is allotted, and no prefecture has a place.";
        if (category.Allotment.Count > 0 && category.Allotment.Sum(a => a.Places) != category.Quota.Default)
            yield return "what the prefectures have is not the quota.";
        if (
            category.Allotment.Any(a => a.Places < 1)
            || category.Recommendation.Cap < 1
            || category.Caps.PerUnit < 1
            || category.Caps.PerPrefecture < 1
        )
            yield return "a cap or an allotment is less than one.";
        if (category.Quota is { Default: < 1 } or { Construction: < 1 })
            yield return "a quota is less than one.";
        if (
            category.Naming is { } naming
            && !(
                naming.Pattern.Zh.Contains("{place}", StringComparison.Ordinal)
                && naming.Pattern.En.Contains("{place}", StringComparison.Ordinal)
            )
        )
            yield return "the naming rule has no {place}.";
    }

    private static IEnumerable<string> OfLevels(Category category)
    {
        if (category.Levels.Count == 0)
            yield return "it has no level.";
        foreach (var code in Twice(category.Levels.Select(level => level.Code)))
            yield return $"the level {code} is there twice.";
        foreach (var level in category.Levels.Where(l => l.Code is not (CategoryLevel.Construction or CategoryLevel.Designated)))
            yield return $"there is no level {level.Code}.";
        if (category.Quota.Construction is not null && category.Levels.All(level => level.Code != CategoryLevel.Construction))
            yield return "there is a quota of construction units, and no such level.";
        if (category.GradesListedByPlace is not null && category.Grades.Count == 0)
            yield return "it says how grades are listed, and has none.";
        foreach (var code in Twice(category.Grades.Select(grade => grade.Code)))
            yield return $"the grade {code} is there twice.";
    }

    private static IEnumerable<string> OfParts(Category category)
    {
        if (category.Parts.Count is 0 or > RoundNumberFaults.MostRows)
            yield return $"a dossier has 1 to {RoundNumberFaults.MostRows} parts.";
        foreach (var code in Twice(category.Parts.Select(part => part.Kind)))
            yield return $"the part {code} is there twice.";
        foreach (var part in category.Parts.Where(part => part.Types.Count == 0))
            yield return $"no type is taken for the part {part.Kind}.";
        foreach (var (part, type) in category.Parts.SelectMany(part => part.Types.Select(type => (part, type))))
            if (!DocumentTypes.IsTaken(type))
                yield return $"the type {type} of the part {part.Kind} is not taken.";
    }

    private static IEnumerable<string> OfCriteria(Category category)
    {
        if (category.Criteria.Sum(c => (long)c.Weight) is var sum && sum != RoundNumberFaults.WeightSum)
            yield return $"the weights of the criteria add up to {sum}, not {RoundNumberFaults.WeightSum}.";
        if (category.Criteria.Any(c => c.Weight < (c.Judged == Judging.Veto ? 0 : 1)))
            yield return "a criterion weighs nothing.";
        foreach (var code in Twice(category.Criteria.Select(c => c.Code)))
            yield return $"the criterion {code} is there twice.";
        foreach (var note in category.Notes.Where(note => RoundNumber.All.All(number => number.Field != note.On)))
            yield return $"a note is on {note.On}, which is no number of a round.";
    }

    private static IEnumerable<string> Twice(IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex Written();
}
