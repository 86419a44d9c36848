using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>
/// What happened, in the past tense. The kinds are closed and their names are a storage format: a fact that was
/// recorded once keeps its name and its fields for ever, new fields are optional.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
public abstract partial record Fact
{
    /// <summary>What a person reads of this fact.</summary>
    public abstract Sentence Say();
}
