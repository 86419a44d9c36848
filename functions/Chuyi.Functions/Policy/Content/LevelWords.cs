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
    public static LevelWords Of(CategoryLevel level) => new(level.Code, level.Name, level.Notice, level.Register);

    /// <summary>Whether it is the lower one: what is to be built up, and designated later.</summary>
    [JsonIgnore]
    public bool IsConstruction => Code == CategoryLevel.Construction;
}
