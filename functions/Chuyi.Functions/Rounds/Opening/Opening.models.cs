using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Chuyi.History.Draws;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>What everybody may read of a round from the day it opens.</summary>
public sealed record CallModel
{
    public required CaseId Round { get; init; }

    public required Sentence Title { get; init; }

    public required Sentence Category { get; init; }

    public required string CategoryCode { get; init; }

    /// <summary>The level of the title; null in a round of before levels were named.</summary>
    public Sentence? Level { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    /// <summary>How it was put off, in order.</summary>
    public required IReadOnlyList<Extension> Extensions { get; init; }

    /// <summary>What of it was corrected, in order.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Whom to ask about it, once the office has said so; else null.</summary>
    public Sentence? Contact { get; init; }

    /// <summary>That the policy gives no figure for the quota; null where it gives one, or nothing is known of that.</summary>
    public Sentence? WithoutFigure { get; init; }

    public required IReadOnlyList<Sentence> Departments { get; init; }

    public required RoundNumbers Numbers { get; init; }

    /// <summary>How the places are given; null where the best of all get them.</summary>
    public required Allocation? Allocation { get; init; }

    /// <summary>The grades among those on its list; null where there are none.</summary>
    public GradeTerms? Grades { get; init; }

    /// <summary>Who has to recommend what is applied for; null where nobody has.</summary>
    public required RecommendationTerms? Recommendation { get; init; }

    public required RandomSource RandomSource { get; init; }

    /// <summary>The day of the public values as the call named it, if another is named now.</summary>
    public required DateOnly? RandomDayBefore { get; init; }

    /// <summary>Where the round stands.</summary>
    public required IReadOnlyList<ProcessStep> Steps { get; init; }

    /// <summary>Whether it takes applications.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>That the round was ended without a designation, and why; else null.</summary>
    public required Sentence? Ended { get; init; }

    public static CallModel Of(RoundCall call, RoundState state) =>
        new()
        {
            Round = call.Round,
            Title = call.Title,
            Category = call.CategoryName,
            CategoryCode = call.Category,
            Level = call.LevelWords?.Name,
            Deadline = call.Deadline,
            Extensions = call.Extensions,
            Corrections = call.Corrections,
            Departments = [.. call.Departments.Select(d => d.Name)],
            Numbers = call.Numbers,
            Allocation = call.Allocation,
            Grades = call.Grades,
            Recommendation = call.Recommendation,
            RandomSource = DrawRules.Named(state),
            RandomDayBefore = DrawRules.Named(state).Day == call.RandomSource.Day ? null : call.RandomSource.Day,
            Steps = RoundProgress.Of(state),
            IsOpen = state.Stage == RoundStage.Open,
            Ended = state.Ending?.Say(),
        };

    /// <summary>The same with what stands in what the round takes over from its category; null where it asks for documents alone.</summary>
    public CallModel With(RoundContent? content) =>
        this with
        {
            Contact = content?.Contact,
            WithoutFigure = content?.TitleLevel is { } level ? QuotaWords.WithoutFigure(content.Category, level) : null,
        };
}

/// <summary>A round that can reach into a year whose working days are not known.</summary>
/// <param name="Year">That year.</param>
/// <param name="Call">The round.</param>
/// <param name="Fields">The form that opens it.</param>
public sealed record UnknownYearModel(int Year, RoundCall Call, IFormCollection Fields);

/// <param name="Before">What will happen, and the form that opens the round.</param>
/// <param name="Call">The call as everybody will read it.</param>
/// <param name="Category">Of which applicants will see form and parts; null in a round that asks for documents alone.</param>
public sealed record OpeningPreviewModel(InterruptionModel Before, CallModel Call, Category? Category)
{
    public static OpeningPreviewModel Of(RoundForm form, IFormCollection fields, DateTimeOffset now) =>
        new(
            new(RoundWords.Opening(form.Act.Call), fields),
            // Not open: there is nothing to apply for yet, and the day is told among the rest.
            CallModel.Of(form.Act.Call, RoundState.Empty.After(new RoundOpened(form.Act.Call), now)).With(form.Content) with
            {
                IsOpen = false,
            },
            form.Content?.Category
        );
}

/// <param name="Sources">What its marks refer to, by number.</param>
public sealed record CategoryModel(Category Category, IReadOnlyList<KeyValuePair<string, string>> Sources)
{
    /// <summary>With the sources alone that the category names.</summary>
    public static CategoryModel Of(Category category, IReadOnlyDictionary<string, string> sources)
    {
        var named = CategoryFaults.MarksOf(category).SelectMany(mark => mark.Sources).Distinct().Order();
        return new(
            category,
            [
                .. named
                    .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                    .Select(key => KeyValuePair.Create(key, sources[key])),
            ]
        );
    }
}
