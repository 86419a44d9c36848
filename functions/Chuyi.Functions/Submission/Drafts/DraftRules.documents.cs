using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Submission;

/// <content>What may be done with the documents of a draft.</content>
public static partial class DraftRules
{
    /// <summary>Why the documents of a part cannot change now, or null: in a draft, and where a supplement asks for that part.</summary>
    /// <param name="application">What became of the draft.</param>
    public static Refusal? WhyNotChangeDocuments(Draft draft, ApplicationState application, string kind) =>
        draft.Stage == DraftStage.Submitted || application.Stage != ApplicationStage.None ? ApplicationRules.WhyNotChange(application, kind)
        : draft.Stage == DraftStage.Closed ? Closed
        : null;

    /// <summary>Why no document can change while this waits for its application, or null: a supplement names those it is of.</summary>
    public static Refusal? WhyNotWhile(IEnumerable<ReceivedAct> waiting) =>
        waiting.Any(act => act.Act is Supplement) ? SupplementWaits : null;

    /// <summary>
    /// The same of one that was sent a moment ago: its act is not there yet. Where the service died in between, and there never
    /// will be one, documents can change again after a minute.
    /// </summary>
    public static Refusal? WhyNotWhile(Draft draft, DateTimeOffset at) =>
        draft.SupplementedAt is { } sent && at < sent + Recording ? SupplementWaits : null;

    /// <summary>A draft whose supplement is sent as it was shown.</summary>
    public static Outcome<Draft> Supplement(Draft draft, string shown, DateTimeOffset at) =>
        WhyNotAsShown(draft, shown) is { } changed ? changed : draft with { SupplementedAt = at };

    private static readonly TimeSpan Recording = TimeSpan.FromMinutes(1);

    private static Refusal SupplementWaits { get; } =
        new(
            "supplement-waits",
            "补正材料已提交，正在记录，此时不能更改材料。",
            "The supplement was submitted and is being recorded; documents cannot change now.",
            409
        );

    /// <summary>Why a document cannot be added to a part now, or null.</summary>
    public static Refusal? WhyNotAddDocument(Draft draft, ApplicationState application, string kind) =>
        WhyNotChangeDocuments(draft, application, kind) is { } refusal ? refusal
        : draft.Documents.Count >= Draft.MaxDocuments ? TooMany
        : null;

    /// <summary>A draft with one more sealed document, unless its upload was sealed before: then it stays as it is.</summary>
    public static Outcome<Draft> Add(Draft draft, ApplicationState application, SealedDocument document, UploadClaim claim) =>
        draft.Documents.FirstOrDefault(d => d.Id == document.Id) is not { } there ? Add(draft, application, document)
        // One that is sent in blocks says only once it is read what it is.
        : Again(there, claim with { Sha256 = document.Sha256 }) is { IsRefused: true, Refusal: var refusal } ? refusal
        : draft;

    /// <summary>A draft with one more sealed document. The same content in the same part is there once, under its last name.</summary>
    public static Outcome<Draft> Add(Draft draft, ApplicationState application, SealedDocument document)
    {
        List<SealedDocument> others =
        [
            .. draft.Documents.Where(d => d.Id != document.Id && (d.Kind, d.Sha256) != (document.Kind, document.Sha256)),
        ];
        return WhyNotAddDocument(draft with { Documents = others }, application, document.Kind) is { } refusal
            ? refusal
            : draft with
            {
                Documents = [.. others, document],
            };
    }

    /// <summary>
    /// A draft without a document. Only its entry goes: what is sealed stays, and the submission tells that it was there.
    /// </summary>
    public static Outcome<Draft> Remove(Draft draft, ApplicationState application, string document) =>
        draft.Documents.FirstOrDefault(d => d.Id == document) is not { } found ? draft
        : WhyNotChangeDocuments(draft, application, found.Kind) is { } refusal ? refusal
        : draft with
        {
            Documents = [.. draft.Documents.Where(d => d != found)],
            Discarded = draft.Stage == DraftStage.Open ? (draft.Discarded ?? DiscardedDocuments.None).And(found) : draft.Discarded,
        };

    /// <summary>
    /// A draft with a document in another part. The content is the same, and so a part that has it takes it once.
    /// </summary>
    /// <param name="to">The part.</param>
    /// <param name="id">The id that it has there.</param>
    public static Outcome<Draft> Move(Draft draft, ApplicationState application, string document, DossierPart to, string id)
    {
        if (draft.Documents.FirstOrDefault(d => d.Id == document) is not { } found || found.Kind == to.Kind)
            return draft;
        if (WhyNotChangeDocuments(draft, application, found.Kind) is { } closed)
            return closed;
        if (WhyNotChangeDocuments(draft, application, to.Kind) is { } closedThere)
            return closedThere;
        return UploadRules.OtherType(to, DocumentTypes.Promised(found.FileName)) is { } other
            ? other
            : Add(
                draft with
                {
                    Documents = [.. draft.Documents.Where(d => d != found)],
                },
                application,
                found with
                {
                    Id = id,
                    Kind = to.Kind,
                }
            );
    }

    /// <summary>Why a dossier takes no document of so many bytes more, or null.</summary>
    /// <param name="document">The id that it has; one that is there already counts once.</param>
    /// <param name="sha256">Its content, where that is known; it is kept once, and counts once, in however many parts it stands.</param>
    public static Refusal? TooMuch(Draft draft, string document, string? sha256, long bytes, RoundNumbers numbers) =>
        draft.Documents.Where(d => d.Id != document && d.Sha256 != sha256).DistinctBy(d => d.Sha256).Sum(d => d.Bytes) + bytes
        <= numbers.MostOfDossier
            ? null
            : new Refusal(
                "dossier-too-large",
                $"全部材料合计不得超过 {FileSize.Say(numbers.MostOfDossier)}。",
                $"All documents together may have at most {FileSize.Say(numbers.MostOfDossier)}.",
                413
            );

    /// <summary>What comes of an upload that was sealed before: the same document, if it is the same.</summary>
    public static Outcome<SealedDocument> Again(SealedDocument found, UploadClaim claim) =>
        (found.Kind, found.Bytes, found.Sha256) == (claim.Kind, claim.Bytes, claim.Sha256 ?? found.Sha256)
        && (found.Notes?.Contains(DocumentNote.Renamed) == true || found.FileName == FileNames.Cleaned(claim.FileName ?? ""))
            ? found
            : new Refusal(
                "spent",
                "该次上传已经封存为另一份材料，请重新上传。",
                "This upload was sealed as another document; please upload again.",
                409
            );

    private static Refusal TooMany { get; } =
        new("too-many", $"材料最多 {Draft.MaxDocuments} 份。", $"A dossier has at most {Draft.MaxDocuments} documents.");
}
