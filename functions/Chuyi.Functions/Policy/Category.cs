using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A title that institutions apply for under the action.</summary>
public sealed record Category
{
    /// <summary>Its stable name.</summary>
    public required string Code { get; init; }

    public required Sentence Name { get; init; }

    /// <summary>The word for it in the numbers of its certificates (楚怡中职〔2026〕001号); no two categories share one.</summary>
    public required string Short { get; init; }

    /// <summary>The section of the source text; null if only the published notice has it.</summary>
    public string? Clause { get; init; }

    /// <summary>How it is given.</summary>
    public required CategoryKind Kind { get; init; }

    /// <summary>What is designated.</summary>
    public required CategorySubject Subject { get; init; }

    public required Quota Quota { get; init; }

    public required string Scope { get; init; }

    /// <summary>Codes of the departments that sign the list jointly, the lead first.</summary>
    public required IReadOnlyList<string> SignOff { get; init; }

    /// <summary>Whether no text names the departments that sign: they are inferred.</summary>
    public bool LeadsInferred { get; init; }

    /// <summary>Other names under which the title stands in public lists.</summary>
    public IReadOnlyList<TitleAlias> Aliases { get; init; } = [];

    /// <summary>The units that the policy names, by their full names.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Where those names come from; null where there are none.</summary>
    public Mark? NamedMark { get; init; }

    /// <summary>The levels at which there are rounds, the one that is proposed first.</summary>
    public required IReadOnlyList<CategoryLevel> Levels { get; init; }

    /// <summary>How many go to each prefecture; empty where that is not fixed.</summary>
    public IReadOnlyList<PrefectureAllotment> Allotment { get; init; } = [];

    /// <summary>Which units a consortium has at least; empty of what is none.</summary>
    public IReadOnlyList<MemberNeed> Mix { get; init; } = [];

    public required Recommendation Recommendation { get; init; }

    public required ApplicationCaps Caps { get; init; }

    /// <summary>What whoever gets the title is called; null where nothing is said of that.</summary>
    public NamingRule? Naming { get; init; }

    /// <summary>The grades among those who get it; empty where there are none.</summary>
    public IReadOnlyList<TitleGrade> Grades { get; init; } = [];

    /// <summary>Where it comes from that a grade is listed by prefecture and the sound of the name; null where it is by rank.</summary>
    public Mark? GradesListedByPlace { get; init; }

    public required IReadOnlyList<CategoryPart> Parts { get; init; }

    public required CategoryForm Form { get; init; }

    public required IReadOnlyList<CategoryCriterion> Criteria { get; init; }

    /// <summary>What the office should know where it sets a number.</summary>
    public IReadOnlyList<PolicyNote> Notes { get; init; } = [];

    /// <summary>How many may get it at a level; null where the policy gives no figure.</summary>
    public int? QuotaOf(CategoryLevel level) => level.Code == CategoryLevel.Construction ? Quota.Construction : Quota.Default;

    /// <summary>Where that figure comes from.</summary>
    public Mark? QuotaMarkOf(CategoryLevel level) => level.Code == CategoryLevel.Construction ? Quota.ConstructionMark : Quota.Mark;
}
