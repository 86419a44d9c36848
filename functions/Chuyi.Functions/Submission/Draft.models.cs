using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

public sealed record DraftModel(Draft Draft, RoundCall Call)
{
    /// <summary>The parts of the dossier that have no document yet.</summary>
    public IEnumerable<Policy.DossierPart> Lacking => Call.Numbers.Parts.Where(p => Draft.Documents.All(d => d.Kind != p.Kind));

    public bool IsComplete => Draft.Title.Length > 0 && !Lacking.Any();
}

public sealed record ApplicationsModel(IReadOnlyList<Draft> Drafts, IReadOnlyList<RoundCall> Open);
