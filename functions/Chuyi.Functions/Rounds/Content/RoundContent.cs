using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>
/// What a round takes over from its category when it is opened: form, parts with their templates, criteria with their guide, words. It is
/// kept under the hash of its content, which the call names: a change of the category's file touches nothing that runs.
/// </summary>
/// <param name="Level">The level of the title that the round is for.</param>
/// <param name="Category">The category as the office opened it.</param>
public sealed record RoundContent(string Level, Category Category)
{
    /// <summary>Whom to ask about the call, once the office has said so; else null.</summary>
    public Sentence? Contact { get; init; }

    /// <summary>The level that the round is for.</summary>
    [JsonIgnore]
    public CategoryLevel? TitleLevel => Category.Levels.FirstOrDefault(level => level.Code == Level);

    /// <summary>What helps to score a criterion; null where nothing is said of it.</summary>
    public Sentence? GuideOf(Criterion criterion) => Category.Criteria.FirstOrDefault(c => c.Code == criterion.Code)?.Guide;

    /// <summary>What is to be in a part of the dossier; null where nothing is said of it.</summary>
    public Sentence? TemplateOf(DossierPart part) => Category.Parts.FirstOrDefault(p => p.Kind == part.Kind)?.Template;
}
