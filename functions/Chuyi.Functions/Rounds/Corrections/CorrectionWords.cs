using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>How a correction is told.</summary>
public static class CorrectionWords
{
    /// <summary>Which text goes from what to what, as part of a sentence.</summary>
    public static Sentence Said(CorrectionTerms terms) => Said(terms.Called, terms.Before, terms.After);

    public static Sentence Said(Sentence called, Sentence before, Sentence after) =>
        before.Zh.Length == 0
            ? new($"{called.Zh}补充为{Quotation.Of(after.Zh)}", $"{called.En} now says {Quotation.Of(after.En)}")
            : new(
                $"{called.Zh}由{Quotation.Of(before.Zh)}改为{Quotation.Of(after.Zh)}",
                $"{called.En} goes from {Quotation.Of(before.En)} to {Quotation.Of(after.En)}"
            );
}
