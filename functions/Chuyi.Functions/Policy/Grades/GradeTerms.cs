using System.Text.Json.Serialization;

namespace Chuyi.Functions.Policy;

/// <summary>The grades of a round (档次), pinned when it is opened: the best get the first, and so on down the list.</summary>
public sealed record GradeTerms
{
    /// <summary>The grades, the highest first.</summary>
    public required IReadOnlyList<GradePlaces> Grades { get; init; }

    /// <summary>Whether a grade is listed by prefecture and then by the sound of the name; else by rank.</summary>
    public bool IsListedByPlace { get; init; }

    /// <summary>The grade of each that is proposed, in the order of the list.</summary>
    [JsonIgnore]
    public IEnumerable<GradePlaces> InOrder => Grades.SelectMany(grade => Enumerable.Repeat(grade, grade.Places));

    /// <summary>The grade of who moves up from the reserve: the lowest, whichever place is free. Who is on notice keeps theirs.</summary>
    [JsonIgnore]
    public GradePlaces Last => Grades[^1];
}
