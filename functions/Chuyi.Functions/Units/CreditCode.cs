using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Units;

/// <summary>The unified social credit code (统一社会信用代码): 18 characters, the last of which checks the others (GB 32100).</summary>
public static class CreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The code as it is printed, of one that was typed in whichever width and case.</summary>
    public static string Read(string typed) => CompatibleText.Normal(typed).Trim().ToUpperInvariant();

    public static bool IsOne(string code) => code.Length == Length && code.All(Alphabet.Contains) && code[^1] == Check(code[..^1]);

    /// <summary>The character that checks the first seventeen: the weights are the powers of 3 modulo 31.</summary>
    public static char Check(string first)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in first)
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
