using Chuyi.Functions.Cases;
using Chuyi.Functions.Recommending;
using Chuyi.History.Events;

namespace Chuyi.Functions.Applications;

/// <summary>A file that the history says was sealed.</summary>
/// <param name="Case">Beside whose other files it stands.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="Sha256">Lower-case hex of its SHA-256.</param>
/// <param name="Bytes">Its length.</param>
public sealed record SealedFile(string Case, string FileName, string Sha256, long Bytes)
{
    /// <summary>Which cases have some; of recommendations the letters.</summary>
    public static IReadOnlyList<CaseKind> Kinds { get; } = [CaseKind.Application, CaseKind.Recommendation];

    /// <summary>The document that it is, or null of the answers to a form.</summary>
    public SealedDocument? Document { get; init; }

    /// <summary>Its name in storage.</summary>
    public string Name => $"{Case}/{Sha256}";

    /// <summary>Those of a case: of an application, replaced ones too, and of a recommendation. Each content once.</summary>
    public static IReadOnlyList<SealedFile> Of(IReadOnlyList<EventRecord> past) =>
        [.. past.SelectMany(one => Of(one.Case, FactFormat.Read(one))).DistinctBy(file => file.Sha256)];

    private static IEnumerable<SealedFile> Of(string @case, Fact fact) =>
        fact switch
        {
            Submitted { Submission: var s } => Of(@case, s.Documents, s.Answers),
            Supplemented { Dossier: var s } => Of(@case, s.Documents, s.Answers),
            LetterHandedIn { Document: var letter } => Of(@case, [letter], null),
            _ => [],
        };

    private static IEnumerable<SealedFile> Of(string @case, IReadOnlyList<SealedDocument> documents, SealedAnswers? answers) =>
        documents
            .Select(document => new SealedFile(@case, document.FileName, document.Sha256, document.Bytes) { Document = document })
            .Concat(answers is null ? [] : [new SealedFile(@case, DossierPacking.Form, answers.Sha256, answers.Bytes)]);
}
