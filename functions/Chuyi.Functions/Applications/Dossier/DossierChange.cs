using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>What became other in one part of a dossier, told by content: a file that was only renamed is the same.</summary>
/// <param name="Part">Which part of the dossier.</param>
/// <param name="Removed">What is there no more.</param>
/// <param name="Added">What was not there before.</param>
public sealed record DossierChange(DossierPart Part, IReadOnlyList<SealedDocument> Removed, IReadOnlyList<SealedDocument> Added)
{
    /// <summary>The same as a fact: added, removed, or the one in place of the other.</summary>
    public Fact Fact =>
        Removed.Count == 0 ? new DocumentsAdded { Part = Part, Documents = Added }
        : Added.Count == 0 ? new DocumentsRemoved { Part = Part, Documents = Removed }
        : new DocumentsReplaced
        {
            Part = Part,
            Earlier = Removed,
            Later = Added,
        };

    /// <summary>The parts in which something changed, in the order in which the round lists them.</summary>
    public static IReadOnlyList<DossierChange> Between(
        IReadOnlyList<DossierPart> parts,
        IReadOnlyList<SealedDocument> before,
        IReadOnlyList<SealedDocument> after
    ) =>
        [
            .. parts
                .Select(part => new DossierChange(part, Without(before, after, part), Without(after, before, part)))
                .Where(change => change.Removed.Count + change.Added.Count > 0),
        ];

    private static List<SealedDocument> Without(
        IReadOnlyList<SealedDocument> all,
        IReadOnlyList<SealedDocument> others,
        DossierPart part
    ) => [.. all.Where(d => d.Kind == part.Kind && !others.Any(o => o.Kind == d.Kind && o.Sha256 == d.Sha256))];
}
