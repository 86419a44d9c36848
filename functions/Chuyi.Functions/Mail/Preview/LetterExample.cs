using Chuyi.Functions.Cases;
using Chuyi.Functions.People;

namespace Chuyi.Functions.Mail;

/// <summary>A letter of worked facts, as it would be sent.</summary>
/// <param name="Name">Its kind; after a dot which of its letters, where the kind has several.</param>
/// <param name="Case">The case that it belongs to.</param>
/// <param name="Letter">The letter.</param>
/// <param name="At">When the fact happened that it follows from.</param>
public sealed record LetterExample(string Name, CaseId Case, Letter Letter, DateTimeOffset At)
{
    /// <summary>Whom it is for.</summary>
    public Sentence For =>
        RecipientWords.Of(
            Letter.To.Kind,
            Letter.To.Kind != RecipientKind.Accounts ? null
                : Letter.To.Id == ExampleWords.Officer ? Role.Office
                : Role.Applicant
        );
}
