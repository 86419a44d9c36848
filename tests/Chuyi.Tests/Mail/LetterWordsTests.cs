using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Tests.Cultures;
using Chuyi.Tests.Web;
using Xunit;

namespace Chuyi.Tests.Mail;

/// <summary>The words of every letter and of every fact, in both languages, whatever people have typed.</summary>
public class LetterWordsTests
{
    // As it was typed, within quotation marks, and the first digits of what is a hash.
    private static readonly string[] Typed =
    [
        Samples.Text,
        Quotation.Of(Samples.Text)[1..^1],
        Samples.Text[..16],
        ExampleWords.Unit,
        ExampleWords.Moved,
    ];

    [Fact]
    public void A_letter_says_nothing_raw_and_nothing_in_the_other_language() =>
        None(SampleLetters.All.SelectMany(letter => Wrong(letter.Kind, letter.Subject).Concat(Wrong(letter.Kind, letter.Body))));

    [Fact]
    public void A_hash_stands_beneath_a_letter_about_a_list_or_a_certificate_and_in_no_text()
    {
        // A receipt lists the documents that were sealed, each with its own.
        var letters = SampleLetters.All.Where(letter => letter.Kind is not ("receipt" or "supplement-receipt")).ToList();

        Assert.DoesNotContain(letters, letter => (letter.Body.Zh + letter.Body.En).Contains(Samples.Hash, StringComparison.Ordinal));
        Assert.Equal(
            ["certificate", "link-renewed", "signature-receipt", "signature-reminder", "signature-request", "signature-superseded"],
            letters.Where(HasHash).Select(letter => letter.Kind).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nor_does_a_fact() => None(Samples.Facts.SelectMany(fact => Wrong(fact.GetType().Name, fact.Say())));

    [Fact]
    public void Every_kind_of_letter_is_looked_at() =>
        Assert.Subset(SampleLetters.All.Select(letter => letter.Kind).ToHashSet(), LetterKinds.All.ToHashSet());

    private static bool HasHash(Letter letter) =>
        letter.Beneath is { } beneath
        && beneath.Zh.EndsWith(Samples.Hash, StringComparison.Ordinal)
        && beneath.En.EndsWith(Samples.Hash, StringComparison.Ordinal);

    private static void None(IEnumerable<string> wrong)
    {
        var found = wrong.Distinct().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Wrong(string name, Sentence said) =>
        from one in new[] { (Language: "zh", Text: said.Zh), (Language: "en", Text: said.En) }
        let text = one
            .Text.Replace(Letter.Site, "https://chuyi.example.org", StringComparison.Ordinal)
            .Replace(Letter.CodePlace, "123456", StringComparison.Ordinal)
        from wrong in Words.WrongIn(text, one.Language, Typed)
        select $"{name}: {wrong} in “{text}”";
}
