using System.Text;
using Chuyi.Functions.Applications;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The names that a blind review keeps from its experts, taken out of what an applicant wrote.</summary>
/// <param name="Names">As people compare them (<see cref="UnitNames"/>), the longest first: a name may be part of another.</param>
public sealed record BlindNames(IReadOnlyList<string> Names)
{
    /// <summary>What stands in the place of a name.</summary>
    public const string Mark = "○○";

    // What is shorter is no name by which anybody is known, and part of many words.
    private const int Shortest = 2;

    // A shorter title may be a word of the text. A shorter name is one only where its letters stand together: “之一。职业” names nobody.
    private const int Telling = 4;

    /// <summary>
    /// Those of an application: of its unit, of who recommends or supervises it, and of what it is for with all who have a part in
    /// it, each by every name that the register has of it; and those of units and people that its form has in fields that experts do
    /// not see.
    /// </summary>
    public static BlindNames Of(SubmittedApplication application, KnownUnits units, CategoryForm? form, FormAnswers answers)
    {
        var (subject, asked) = (application.Subject, application.Recommendation);
        var own = units.Find(application.Unit, application.UnitName);
        IEnumerable<(Unit? Unit, string Name)> known =
        [
            (own, application.UnitName),
            (own is null ? null : units.BureauOf(own), ""),
            (units.Named(application.Recommender), application.Recommender),
            (asked is null ? null : units.Find(asked.Unit, asked.UnitName), asked?.UnitName ?? ""),
            .. (subject?.Participants ?? []).Select(name => (units.Named(name), name)),
            .. (subject?.Members ?? []).Select(one => (units.Find(one.Unit ?? "", one.Name), one.Name)),
            .. Hidden(form, answers).Select(name => (units.Named(name), name)),
        ];
        return new([
            .. known
                .SelectMany(one => (one.Unit?.Names ?? []).Append(one.Name))
                .Concat([subject?.Name ?? "", application.NewName ?? ""])
                .Select(UnitNames.Normal)
                .Append(UnitNames.Normal(application.Title) is { Length: >= Telling } title ? title : "")
                .Where(name => name.Length >= Shortest)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(name => name.Length),
        ]);
    }

    /// <summary>A text without them, however they are spelled in it.</summary>
    public string Without(string text)
    {
        var letters = TextLetters.Of(text);
        var hidden = new List<Range>();
        foreach (var name in Names)
            hidden.AddRange(letters.Find(name, together: name.Length < Telling));
        var (left, at) = (new StringBuilder(), 0);
        foreach (var (start, end) in hidden.Select(range => (range.Start.Value, range.End.Value)).Order())
        {
            // What overlaps a name that is hidden goes with it.
            if (start >= at)
                left.Append(text, at, start - at).Append(Mark);
            at = Math.Max(at, end);
        }
        return hidden.Count == 0 ? text : left.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Answers without them.</summary>
    public FormAnswers Without(FormAnswers answers) =>
        new(
            answers.Fields.ToDictionary(
                field => field.Key,
                field =>
                    (IReadOnlyList<IReadOnlyList<string>>)[.. field.Value.Select(IReadOnlyList<string> (row) => [.. row.Select(Without)])],
                StringComparer.Ordinal
            )
        );

    // What a person is or when they were born names nobody, and its words stand in every text.
    private static IEnumerable<string> Hidden(CategoryForm? form, FormAnswers answers) =>
        from field in form?.Fields ?? []
        where !AnswersReader.Expert.Sees(field)
        from cell in field.Cells.Index()
        where
            cell.Item is UnitField or CreditCodeField or PhoneField or EmailField
            || (cell.Item is TextField && (ReferenceEquals(cell.Item, field) || cell.Item.Code == "name"))
        from row in answers.Of(field.Code)
        select row.ElementAtOrDefault(cell.Index) ?? "";
}
