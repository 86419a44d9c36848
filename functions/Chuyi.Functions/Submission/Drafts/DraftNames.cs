using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Submission;

/// <summary>What is typed into a draft.</summary>
public sealed partial record DraftNames
{
    public required string Title { get; init; }

    public required string Recommender { get; init; }

    /// <summary>What was typed of what is to be designated (<see cref="TypedFields"/>); empty where that is the unit.</summary>
    public string Subject { get; init; } = "";

    /// <summary>As they are kept: on one line, without blanks around them. What is pasted from a table has tabs in it.</summary>
    [JsonIgnore]
    public DraftNames Trimmed =>
        new()
        {
            Title = OnOneLine(Title),
            Recommender = OnOneLine(Recommender),
            Subject = TypedFields.Read(Subject, SubjectFieldNames.Every).Text,
        };

    /// <summary>What stands in the fields of a form that was sent.</summary>
    public static DraftNames Typed(IFormCollection fields) =>
        new DraftNames
        {
            Title = fields["title"].ToString(),
            Recommender = fields["recommender"].ToString(),
            Subject = TypedFields.Of(fields, SubjectFieldNames.Every).Text,
        }.Trimmed;

    public static DraftNames Of(Draft draft) =>
        new()
        {
            Title = draft.Title,
            Recommender = draft.Recommender,
            Subject = draft.Subject,
        };

    private static string OnOneLine(string text) => Breaks().Replace(text, " ").Trim();

    [GeneratedRegex("[\\t\\r\\n\\v\\f]+")]
    private static partial Regex Breaks();
}
