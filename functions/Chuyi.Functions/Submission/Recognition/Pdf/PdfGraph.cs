using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Chuyi.Functions.Submission;

/// <summary>The objects of a PDF that are looked at: followed to where they stand, each within the budget.</summary>
internal sealed class PdfGraph(IPdfTokenScanner scanner, RecognitionBudget budget)
{
    private int count;

    /// <summary>What a token stands for: itself, or what it refers to.</summary>
    public IToken? Follow(IToken? token)
    {
        for (var hops = 0; token is IndirectReferenceToken reference && hops < 16; hops++)
        {
            if (++count > 10 * budget.Limits.Entries)
                throw new UnfitException(DocumentFault.TooComplex);
            budget.Read(0);
            token = scanner.Get(reference.Data)?.Data;
        }
        return token;
    }

    public DictionaryToken? Dictionary(IToken? token) =>
        Follow(token) switch
        {
            DictionaryToken dictionary => dictionary,
            StreamToken stream => stream.StreamDictionary,
            _ => null,
        };

    public static IToken? Of(DictionaryToken? dictionary, string name) =>
        dictionary is not null && dictionary.Data.TryGetValue(name, out var found) ? found : null;

    public DictionaryToken? DictionaryOf(DictionaryToken? dictionary, string name) => Dictionary(Of(dictionary, name));

    public string? NameOf(DictionaryToken? dictionary, string name) => (Follow(Of(dictionary, name)) as NameToken)?.Data;

    /// <summary>The members of an array, or the one value that stands where an array could.</summary>
    public IReadOnlyList<IToken> ListOf(DictionaryToken? dictionary, string name) =>
        Follow(Of(dictionary, name)) switch
        {
            ArrayToken array => array.Data,
            null or NullToken => [],
            var one => [one],
        };
}
