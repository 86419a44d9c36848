using System.Globalization;
using System.Text;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.People;

/// <summary>
/// Names of units as people compare them. Full or half width, kinds of brackets and quotes, blanks, invisible characters
/// and upper or lower case make no other unit: only letters and digits count.
/// </summary>
public static class UnitNames
{
    /// <summary>What two spellings of one name have in common; empty if nothing of it counts.</summary>
    public static string Normal(string name)
    {
        var normal = new StringBuilder();
        foreach (var rune in CompatibleText.Folded(name).EnumerateRunes())
            if (Counts(rune))
                normal.Append(rune);
        return normal.ToString();
    }

    public static bool Same(string one, string other) => Normal(one) is { Length: > 0 } normal && normal == Normal(other);

    private static bool Counts(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !IsInvisible(rune.Value),
            UnicodeCategory.PrivateUse => true,
            _ => Rune.IsLetterOrDigit(rune) && !IsInvisible(rune.Value),
        };

    // Letters and marks that Unicode calls ignorable: fillers, joiners, variation selectors.
    private static bool IsInvisible(int c) =>
        c is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        || c is >= 0x180B and <= 0x180F
        || c is >= 0xFE00 and <= 0xFE0F
        || c is >= 0xE0000 and <= 0xE0FFF;
}
