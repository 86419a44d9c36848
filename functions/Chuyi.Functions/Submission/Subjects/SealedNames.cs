using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Submission;

/// <summary>What a submission takes from the register of units: it is shown before, and sealed as it was shown.</summary>
/// <param name="UnitName">The name of the unit on the day.</param>
/// <param name="Lead">Of what kind the unit is where it leads a consortium; null otherwise.</param>
/// <param name="NewName">What its title will call it (统一命名); null where the title gives no name.</param>
public sealed record SealedNames(string UnitName, MemberType? Lead, string? NewName)
{
    /// <summary>Who has to recommend it, or why nobody can; null where the round asks for no recommendation.</summary>
    public Outcome<AskedRecommender>? Recommender { get; init; }

    /// <summary>The register by which the members of a consortium are sealed; null where there are none.</summary>
    public MembersOnFile? OnFile { get; init; }

    /// <summary>The unit as the register has it; null where it is not on file.</summary>
    public UnitOnFile? Unit { get; init; }

    /// <summary>The members of a consortium as they would be sealed.</summary>
    public IReadOnlyList<Member>? Members { get; init; }

    /// <summary>Those of a draft as the register has them.</summary>
    public static SealedNames Of(RoundCall call, Draft draft, KnownUnits known, DateOnly day)
    {
        var unit = known.Find(draft.Unit, draft.UnitName);
        var onFile = call.Designates == CategorySubject.Consortium ? new MembersOnFile(known, day) : null;
        return new(
            unit?.NameOn(day) ?? draft.UnitName,
            call.Mix is null ? null : unit?.Type.AsMember(),
            call.Naming is { } pattern ? NamingRule.NameOf(pattern, draft.Answers.Text(NamingRule.PlaceField), unit?.Prefecture) : null
        )
        {
            Recommender = RecommenderRules.Asked(call, unit, draft.Recommender, known, day),
            OnFile = onFile,
            Unit = UnitOnFile.Of(known, draft, day),
            Members = onFile is null ? null : SubjectForm.Of(call, draft, onFile).Subject?.Members,
        };
    }

    /// <summary>What of them goes into the mark of what was looked over.</summary>
    internal string Mark =>
        Json.Write(
            new
            {
                UnitName,
                Lead,
                NewName,
                Recommender = Recommender?.Value?.Unit,
                RecommenderName = Recommender?.Value?.UnitName,
                Members,
            }
        );
}
