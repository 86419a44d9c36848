using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>What the policy proposes for a round of a category at a level; the office opens it so, or otherwise.</summary>
public sealed record RoundTemplate(Category Category, CategoryLevel Level)
{
    /// <summary>The field, and the part of an address, that names the level.</summary>
    public const string LevelField = "level";

    private const string CategoryField = "category";

    /// <summary>The one that an address or a form names; null where it names none, or none that there is.</summary>
    public static RoundTemplate? Of(Func<string, string> field) =>
        Catalogue.Official.Categories.FirstOrDefault(c => c.Code == field(CategoryField)) is { } category
        && category.Levels.FirstOrDefault(level => level.Code == field(LevelField)) is { } level
            ? new(category, level)
            : null;

    public static RoundTemplate? Of(IQueryCollection query) => Of(name => query[name].ToString());

    public static RoundTemplate? Of(IFormCollection fields) => Of(name => fields[name].ToString());

    /// <summary>How many may get the title; null where the policy gives no figure, and the office has to.</summary>
    public int? Quota => Category.QuotaOf(Level);

    /// <summary>The numbers that are proposed. Where no quota is given, its place is held by one that is not shown.</summary>
    public RoundNumbers Numbers =>
        (
            RoundNumbers.Proposed with
            {
                Quota = Quota ?? RoundNumbers.Proposed.Quota,
                PerUnit = Category.Caps.PerUnit,
                Criteria = [.. Category.Criteria.Select(criterion => criterion.Asked())],
                Parts = [.. Category.Parts.Select(part => part.Asked())],
                ScoreGrades = Category.Criteria.Any(criterion => criterion.Judged == Judging.Grades) ? ScoreGrade.Default : null,
            }
        ).For(Category.Kind);

    /// <summary>What a round that is opened with these numbers takes over.</summary>
    /// <param name="form">Its form with the figures and limits that the office set; null for that of the policy.</param>
    /// <param name="guides">What helps to score a criterion, by its code; of what it does not name the policy's stands.</param>
    public RoundContent Content(RoundNumbers numbers, CategoryForm? form = null, IReadOnlyDictionary<string, Sentence>? guides = null) =>
        new(
            Level.Code,
            Category with
            {
                Criteria = [.. numbers.Criteria.Select(asked => Criterion(asked, guides))],
                Parts = [.. numbers.Parts.Select(Part)],
                Form = form ?? Category.Form,
            }
        );

    /// <summary>What the title is called at this level, from the call to the certificate.</summary>
    public Sentence Name => Level.Certificate;

    private CategoryCriterion Criterion(Criterion asked, IReadOnlyDictionary<string, Sentence>? guides)
    {
        var policy = Category.Criteria.FirstOrDefault(c => c.Code == asked.Code);
        var guide = guides is not null && guides.TryGetValue(asked.Code, out var set) ? set : policy?.Guide ?? new("", "");
        return new()
        {
            Code = asked.Code,
            Name = asked.Name,
            Weight = asked.Weight,
            Judged = asked.Judged,
            // Called or explained otherwise it is the office's own.
            Mark = policy is not null && policy.Name == asked.Name && policy.Guide == guide ? policy.Mark : Set,
            WeightMark = policy?.Weight == asked.Weight ? policy.WeightMark : Set,
            Guide = guide,
        };
    }

    // Of what is not said the policy's stands.
    private CategoryPart Part(DossierPart asked)
    {
        var policy = Category.Parts.FirstOrDefault(p => p.Kind == asked.Kind) ?? New(asked.Kind);
        var part = policy with
        {
            Name = asked.Name,
            Types = asked.Types is { } types && types != string.Join(' ', policy.Types) ? types.Split(' ') : policy.Types,
            IsOptional = asked.IsOptional ?? policy.IsOptional,
        };
        return ReferenceEquals(part.Types, policy.Types) && part.IsOptional == policy.IsOptional ? part : part with { Mark = Set };
    }

    private static CategoryPart New(string kind) =>
        new()
        {
            Kind = kind,
            Name = default,
            Types = [.. Submission.DocumentTypes.Extensions.Split(',').Select(extension => extension.TrimStart('.'))],
            Mark = Set,
        };

    // What the office sets itself is no source's.
    internal static Mark Set { get; } = new("P");
}
