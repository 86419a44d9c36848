using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Rounds;

/// <summary>A correction that waits for a second person, as it would be read if it were confirmed now.</summary>
/// <param name="Public">What would stand on the page of the call.</param>
/// <param name="Content">What the round would take over from its category.</param>
/// <param name="Section">The section of the form in which it would stand; null where it is in none.</param>
/// <param name="Part">The part of the dossier of which it says something; null where of none.</param>
public sealed record PreviewedCorrection(Correction Public, RoundContent Content, FormSection? Section, CategoryPart? Part)
{
    public static PreviewedCorrection Of(CorrectionTerms terms, RoundContent content, DateOnly today)
    {
        var after = RoundWordings.With(content, terms.Wording, terms.After);
        return new(
            Correction.Of(terms, today),
            after,
            after.Category.Form.Sections.FirstOrDefault(section => RoundWordings.IsOf(section, terms.Wording)),
            after.Category.Parts.FirstOrDefault(part => RoundWordings.IsOf(part, terms.Wording))
        );
    }
}
