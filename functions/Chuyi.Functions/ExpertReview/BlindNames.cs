using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The names that a blind review keeps from its experts, taken out of what an applicant wrote.</summary>
/// <param name="Names">The longest first: a name may be part of another.</param>
public sealed record BlindNames(IReadOnlyList<string> Names)
{
    /// <summary>What stands in the place of a name.</summary>
    public const string Mark = "○○";

    // What is shorter is no name by which anybody is known, and part of many words.
    private const int Shortest = 2;

    /// <summary>Those of an application: of its unit, of who recommends it, and of what it is for with all who have a part in it.</summary>
    public static BlindNames Of(SubmittedApplication application)
    {
        var subject = application.Subject;
        IEnumerable<string?> names = [application.UnitName, application.Recommender, subject?.Name, .. subject?.Parties ?? []];
        return new([
            .. names
                .OfType<string>()
                .Select(name => name.Trim())
                .Where(name => name.Length >= Shortest)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(name => name.Length),
        ]);
    }

    /// <summary>A text without them.</summary>
    public string Without(string text) =>
        Names.Aggregate(text, (left, name) => left.Replace(name, Mark, StringComparison.OrdinalIgnoreCase));

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
}
