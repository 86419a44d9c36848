using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <content>What a supplement opens of the dossier, and what it replaced.</content>
public sealed partial record ApplicationState
{
    /// <summary>What was submitted and is in the dossier no more: replaced or removed by a supplement.</summary>
    public IReadOnlyList<SealedDocument> EarlierDocuments { get; init; } = [];

    /// <summary>All that was ever submitted.</summary>
    public IEnumerable<SealedDocument> AllDocuments => Documents.Concat(EarlierDocuments);

    /// <summary>A mark of the dossier as it is now: what is decided of it is decided of what was seen.</summary>
    public string DossierMark =>
        Storage.Keys.Hash(
            string.Join('|', Documents.Select(d => $"{d.Kind} {d.Id} {d.Sha256}"))
                + (EarlierAnswers is null ? "" : $"|{Answers!.Sha256}")
                // What was taken back and submitted anew may differ in more than its documents.
                + (Submissions > 1 ? $"|{Submissions}" : "")
        );

    /// <summary>The parts of the dossier that a supplement asks for; none while none is asked for.</summary>
    public IReadOnlyList<DossierPart> OpenParts =>
        Stage == ApplicationStage.Supplement ? Supplement?.Parts ?? Submission?.Numbers.Parts ?? [] : [];

    /// <summary>The sections of the form that a supplement asks for; none while none is asked for.</summary>
    public IReadOnlyList<AskedSection> OpenSections => Stage == ApplicationStage.Supplement ? Supplement?.Sections ?? [] : [];

    /// <summary>What they were before a supplement changed them, or null.</summary>
    public SealedAnswers? EarlierAnswers { get; init; }
}
