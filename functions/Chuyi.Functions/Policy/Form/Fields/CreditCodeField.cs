using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A unified social credit code (统一社会信用代码, GB 32100-2015): eighteen characters, the last of which checks the others.</summary>
public sealed record CreditCodeField : CellField
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // 3 to the power of the place, modulo 31.
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    [JsonIgnore]
    public override int Longest => Weights.Length + 1;

    public override Sentence? Fault(string text) =>
        IsCode(CompatibleText.Normal(text).ToUpperInvariant())
            ? null
            : new(
                "须为 18 位统一社会信用代码，请对照法人证书核对。",
                "is a unified social credit code of 18 characters; please compare it with your certificate."
            );

    /// <summary>The character that completes the first seventeen, or null if one of them is none.</summary>
    public static char? CheckOf(string first)
    {
        var places = first.Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal)).ToList();
        return places.Count != Weights.Length || places.Contains(-1)
            ? null
            : Alphabet[
                (Alphabet.Length - places.Zip(Weights, (place, weight) => place * weight).Sum() % Alphabet.Length) % Alphabet.Length
            ];
    }

    private static bool IsCode(string code) => code.Length == Weights.Length + 1 && CheckOf(code[..^1]) == code[^1];
}
