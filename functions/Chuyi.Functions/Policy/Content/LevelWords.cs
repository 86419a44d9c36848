using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The words for the level of a title, as a round pins them.</summary>
/// <param name="Code">The level's code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Notice">What a public notice calls its list.</param>
/// <param name="Register">What the register says of who holds it.</param>
public sealed record LevelWords(string Code, Sentence Name, Sentence Notice, Sentence Register)
{
    /// <summary>What the list of a round is called.</summary>
    /// <param name="level">Null in a round without a level.</param>
    public static Sentence ListOf(LevelWords? level) => level?.Notice ?? new("拟认定名单", "Proposed list");

    public static LevelWords Of(CategoryLevel level) => new(level.Code, level.Name, level.Notice, level.Register);

    /// <summary>Whether it is the lower one: what is to be built up, and designated later.</summary>
    [JsonIgnore]
    public bool IsConstruction => Code == CategoryLevel.Construction;
}
