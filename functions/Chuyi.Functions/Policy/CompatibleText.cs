using System.Text;
using ICU4N.Text;

namespace Chuyi.Functions.Policy;

/// <summary>
/// Texts as people compare them, by the rules of Unicode. The framework's own normalization does nothing where it runs
/// without ICU, as this service does, so that it is the same on every machine.
/// </summary>
public static class CompatibleText
{
    /// <summary>In the form NFKC: full width is half width, and what is put together of parts is one character.</summary>
    public static string Normal(string text) => Normalizer2.NFKCInstance.Normalize(Whole(text));

    /// <summary>The same without the difference of upper and lower case, and without what is invisible (NFKC_Casefold).</summary>
    public static string Folded(string text) => Normalizer2.NFKCCaseFoldInstance.Normalize(Whole(text));

    // Half a surrogate pair has no normal form; its replacement character stands for it.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
