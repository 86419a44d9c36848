using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What of an application its experts see: all of it, or, in a blind review, what does not tell whose it is.</summary>
public sealed record ShownItem
{
    public required Sentence Title { get; init; }

    /// <summary>Whose it is; null where that is hidden.</summary>
    public string? UnitName { get; init; }

    /// <summary>Who has a part in it, as before the answer; null where that is hidden.</summary>
    public ReviewItem? Item { get; init; }

    /// <summary>What is to be designated; null for the unit itself.</summary>
    public Subject? Subject { get; init; }

    public required IReadOnlyList<SealedDocument> Documents { get; init; }

    public required FormAnswers Answers { get; init; }

    /// <summary>Which fields of the form are for them.</summary>
    public required AnswersReader Reader { get; init; }

    /// <param name="place">Which one it is among the expert's, from 1.</param>
    /// <param name="names">What is not to be read in it; null where the review is not blind.</param>
    public static ShownItem Of(ApplicationState application, FormAnswers answers, int place, RoundNumbers numbers, BlindNames? names) =>
        application.Submission is { } submitted && numbers.IsBlind
            ? Hidden(application, submitted, answers, place, numbers, names!)
            : new()
            {
                Title = application.Submission is { Title: var title } ? new(title, title) : Nameless(place),
                UnitName = application.Submission?.UnitName,
                Item = !numbers.IsBlind && application.Summary is ApplicationSummary told ? ReviewItem.Of(told) : null,
                Subject = application.Submission?.Subject,
                Documents = application.Documents,
                Answers = answers,
                Reader = numbers.IsBlind ? AnswersReader.Expert : AnswersReader.Auditor,
            };

    /// <summary>What an application is called whose name is not told.</summary>
    public static Sentence Nameless(int place) => new($"第 {place} 份申报", $"Application {place}");

    /// <summary>A document under a name that tells its part alone, and which of that part it is.</summary>
    public static SealedDocument Hidden(SealedDocument document, IReadOnlyList<SealedDocument> all, IReadOnlyList<DossierPart> parts) =>
        document with
        {
            FileName =
                (parts.FirstOrDefault(part => part.Kind == document.Kind)?.Name.Zh ?? "材料")
                + $"-{all.Where(one => one.Kind == document.Kind).TakeWhile(one => one.Id != document.Id).Count() + 1}"
                + Path.GetExtension(document.FileName).ToLowerInvariant(),
        };

    private static ShownItem Hidden(
        ApplicationState application,
        SubmittedApplication submitted,
        FormAnswers answers,
        int place,
        RoundNumbers numbers,
        BlindNames names
    ) =>
        new()
        {
            Title = Nameless(place),
            Subject = submitted.Subject is { } subject
                ? subject with
                {
                    Name = BlindNames.Mark,
                    Post = subject.Post is { } post ? names.Without(post) : null,
                    Deeds = subject.Deeds is { } deeds ? names.Without(deeds) : null,
                    Participants = null,
                    Members = null,
                }
                : null,
            Documents = [.. application.Documents.Select(one => Hidden(one, application.Documents, numbers.Parts))],
            Answers = names.Without(answers),
            Reader = AnswersReader.Expert,
        };
}
