using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.History.Draws;

namespace Chuyi.Functions.Rounds;

/// <summary>What a round calls for, as the office published it; as it stands, where its deadline was put off since.</summary>
public sealed record RoundCall
{
    /// <summary>The case of the round.</summary>
    public required CaseId Round { get; init; }

    /// <summary>The category's code.</summary>
    public required string Category { get; init; }

    /// <summary>The category as it was named on the day of the call.</summary>
    public required Sentence CategoryName { get; init; }

    /// <summary>What is designated; null for the unit itself, as in every call of before.</summary>
    public CategorySubject? Subject { get; init; }

    /// <summary>The same where it is not looked for whether it is said.</summary>
    [JsonIgnore]
    public CategorySubject Designates => Subject ?? CategorySubject.Institution;

    /// <summary>Which members a consortium has to have at least; null where none is designated.</summary>
    public MemberMix? Mix { get; init; }

    /// <summary>The category's word in the numbers of its certificates; null in a call of before they had one.</summary>
    public string? Short { get; init; }

    public required Sentence Title { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    public required RoundNumbers Numbers { get; init; }

    /// <summary>How the places are given; null where the best of all get them.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>The grades among those on its list; null where there are none.</summary>
    public GradeTerms? Grades { get; init; }

    /// <summary>That it takes only what is recommended; null where it asks for no recommendation.</summary>
    public RecommendationTerms? Recommendation { get; init; }

    /// <summary>Whether its drafts have a field for who recommends: a round of before categories said so, and nobody is asked.</summary>
    [JsonIgnore]
    public bool TypesRecommender => this is { Recommendation: null, Content: null, Allocation: not { Kind: CategoryKind.Allotted } };

    /// <summary>From when on nothing comes in any more that is reviewed: no application, and no recommendation of one.</summary>
    [JsonIgnore]
    public DateTimeOffset ChecksFrom => Recommendation is { } terms ? Policy.Deadline.After(terms.Due) : Deadline;

    /// <summary>Who signs the list, the lead first.</summary>
    public required IReadOnlyList<Signatory> Departments { get; init; }

    /// <summary>The account of the officer in charge.</summary>
    public required string Officer { get; init; }

    /// <summary>Where the public values come from that go into the seed of the draw.</summary>
    public required RandomSource RandomSource { get; init; }

    /// <summary>The hash of what the round takes over from its category; null in a round that asks for documents alone.</summary>
    public string? Content { get; init; }

    /// <summary>The level of the title that it is for; null in a round of before levels were named.</summary>
    public string? Level { get; init; }

    /// <summary>How its deadline was put off, in order; none in the call as it was published.</summary>
    [JsonIgnore]
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>How it was corrected, in order; none in the call as it was published.</summary>
    [JsonIgnore]
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The words for that level; null in a round of before they were pinned.</summary>
    public LevelWords? LevelWords { get; init; }

    /// <summary>The pattern of the name by which whoever gets the title is called; null where nothing is said of that.</summary>
    public Sentence? Naming { get; init; }

    /// <summary>What a notice calls its list.</summary>
    [JsonIgnore]
    public Sentence ProposedList => Policy.LevelWords.ListOf(LevelWords);

    /// <summary>What the catalogue said of the programme on the day of the call.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The same once its deadline was put off.</summary>
    public RoundCall After(DeadlineExtended extended, DateTimeOffset at) =>
        this with
        {
            Deadline = extended.Terms.Deadline,
            RandomSource = RandomSource with { Day = extended.Terms.Day ?? RandomSource.Day },
            Extensions = [.. Extensions, new(extended.From, extended.Terms.Deadline, extended.Terms.Reason, BeijingTime.DayOf(at))],
        };

    /// <summary>The same once a text of it was corrected.</summary>
    public RoundCall After(CallCorrected corrected, DateTimeOffset at) =>
        this with
        {
            Content = corrected.Terms.Content,
            Corrections = [.. Corrections, Correction.Of(corrected.Terms, BeijingTime.DayOf(at))],
        };
}
