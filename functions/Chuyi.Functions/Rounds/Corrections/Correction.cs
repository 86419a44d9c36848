using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>That a text of a running call was corrected: everybody may read it.</summary>
/// <param name="Called">Which text it is.</param>
/// <param name="Before">As it stood; empty where nothing stood there.</param>
/// <param name="After">As it stands since.</param>
/// <param name="On">The day on which it was corrected.</param>
public sealed record Correction(Sentence Called, Sentence Before, Sentence After, string Reason, DateOnly On)
{
    public static Correction Of(CorrectionTerms terms, DateOnly on) => new(terms.Called, terms.Before, terms.After, terms.Reason, on);
}
