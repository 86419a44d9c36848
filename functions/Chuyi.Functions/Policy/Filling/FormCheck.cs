using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A condition held against what is typed.</summary>
/// <param name="Condition">Which one.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Value">What it is.</param>
/// <param name="Asked">What it is to be.</param>
/// <param name="IsMet">Whether it is.</param>
public sealed record FormCheck(FormCondition Condition, Sentence Name, Sentence Value, Sentence Asked, bool IsMet)
{
    /// <summary>The input of the form that it is told beside.</summary>
    public required string? Input { get; init; }

    /// <summary>The whole of it: “生均占地 31 ㎡，条件 ≥ 33 ㎡”.</summary>
    public Sentence Say() =>
        new(
            $"{Name.Zh} {Value.Zh}，条件 {Asked.Zh}{(IsMet ? "" : "，未达到")}。",
            $"{Name.En} {Value.En}, condition {Asked.En}{(IsMet ? "" : ", not met")}."
        );
}
