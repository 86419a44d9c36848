using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

public sealed record DraftModel(Draft Draft, RoundCall Call)
{
    /// <summary>The parts of the dossier that have no document yet.</summary>
    public IEnumerable<Policy.DossierPart> Lacking => Call.Numbers.Parts.Where(p => Draft.Documents.All(d => d.Kind != p.Kind));

    /// <summary>How many parts have one.</summary>
    public int There => Call.Numbers.Parts.Count - Lacking.Count();

    /// <summary>What the draft says of what is to be designated.</summary>
    public SubjectForm Subject => SubjectForm.Of(Call, Draft);

    /// <summary>What is lacking or wrong of that, or null.</summary>
    public Cases.Refusal? SubjectLacks => SubjectFormRules.Lacking(Subject, Draft.UnitName);

    public bool IsComplete => Draft.Title.Length > 0 && SubjectLacks is null && !Lacking.Any();
}

/// <param name="Work">What is asked of the unit.</param>
/// <param name="HandedIn">Where its applications stand.</param>
/// <param name="Open">The calls for which it may start an application.</param>
public sealed record ApplicationsModel(
    IReadOnlyList<WorkSection> Work,
    IReadOnlyList<Draft> Drafts,
    HandedIn HandedIn,
    IReadOnlyList<RoundCall> Open
)
{
    /// <summary>Whether it is said what is asked of the unit: nothing is not said where it may start an application.</summary>
    public bool HasWorkOrNothingToStart => Work.Count > 0 || Open.Count == 0;
}
