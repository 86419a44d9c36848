using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A criterion of the score sheet of a category, with what helps to score it (评分要点).</summary>
public sealed record CategoryCriterion
{
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    public required int Weight { get; init; }

    /// <summary>Where the criterion comes from.</summary>
    public required Mark Mark { get; init; }

    /// <summary>Where its weight comes from.</summary>
    public required Mark WeightMark { get; init; }

    public required Sentence Guide { get; init; }

    /// <summary>How it is judged; by points where the category says nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Judging Judged { get; init; }

    /// <summary>As a round asks for it.</summary>
    public Criterion Asked() => new(Code, Name, Weight) { Judged = Judged };
}
