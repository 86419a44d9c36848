using System.Text.RegularExpressions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>A field takes as much as the rule behind it: its length stands in the rule, and in no page.</summary>
public class FieldLimitTests
{
    private static readonly Regex Field = new("<(?:input|textarea)[^<]*");

    /// <summary>A field of the kit: where it is for text, its length is that of the member which it is named for.</summary>
    private static readonly Regex OfKit = new(@"<Field Name=""(?<name>\w+)""(?<rest>(?:[^<]|<(?!/?\w))*?)/>");

    private static readonly Regex Length = new(@"(?:(?:max|min)length|data-most)=""([^""]*)""");

    /// <summary>The length of a column of a table that is filled in.</summary>
    private static readonly Regex ColumnLength = new(@"\bLongest = ([\w.]+)");

    /// <summary>The head of a search of a list.</summary>
    private static readonly Regex Search = new(@"<SearchForm\b.*?>\r?\n", RegexOptions.Singleline);

    /// <summary>What a parser of its own reads, line by line; the door bounds it.</summary>
    private static readonly string[] Parsed = ["csv", "days", "again"];

    /// <summary>What somebody looks for, which is no text that could be lost, and what is typed digit by digit.</summary>
    private static readonly Regex Short = new(@"type=""search""|name=""(actor|case|number)""|@\(IsOfDigits");

    private static readonly IReadOnlyList<(string File, string Field)> Fields =
    [
        .. from file in Sources.Of(Sources.Service, ".razor")
        where !file.StartsWith("Web/Fields/", StringComparison.Ordinal) && file != "Web/Kit/Lists/SearchForm.razor"
        from Match field in Field.Matches(File.ReadAllText(Path.Combine(Sources.Service, file)))
        select (file, field.Value),
    ];

    [Fact]
    public void Every_length_of_a_field_is_that_of_its_rule()
    {
        Assert.Contains(Fields, field => field.File == "Designation/Register/CertificateSearch.razor");
        Assert.All(
            Fields.SelectMany(field => Length.Matches(field.Field)).Select(length => length.Groups[1].Value),
            length => Assert.Matches(@"^@[A-Z]\w*\.|^@[a-z]+\.Shortest", length)
        );
    }

    [Fact]
    public void Every_length_of_a_search_is_that_of_its_list()
    {
        var searches = Sources
            .Of(Sources.Service, ".razor")
            .SelectMany(file => Search.Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .Where(search => search.Value.Contains(" Label=", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(searches);
        Assert.All(searches, search => Assert.Matches(@"\bLongest=""[A-Z]\w*\.LongestSearch""", search.Value));
    }

    [Fact]
    public void Every_length_of_a_column_is_that_of_its_rule()
    {
        var columns = Sources
            .Of(Sources.Service, ".razor")
            .SelectMany(file => ColumnLength.Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .ToList();
        Assert.NotEmpty(columns);
        Assert.All(columns, length => Assert.Matches(@"^[A-Z]\w*\.[A-Z]", length.Groups[1].Value));
    }

    [Fact]
    public void What_people_write_is_cut_off_by_no_browser()
    {
        var all = Sources
            .Of(Sources.Service, ".razor")
            .SelectMany(file => Field.Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .Select(field => field.Value)
            .ToList();

        Assert.Equal(5, all.Count(field => field.Contains("data-most=", StringComparison.Ordinal)));
        Assert.All(all.Where(field => field.Contains("maxlength=", StringComparison.Ordinal)), field => Assert.Matches(Short, field));
    }

    [Fact]
    public void A_field_of_the_kit_is_named_for_what_has_a_rule()
    {
        var fields = Sources
            .Of(Sources.Service, ".razor")
            .SelectMany(file => OfKit.Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .ToList();
        Assert.InRange(fields.Count, 25, int.MaxValue);
        Assert.All(
            fields.Where(field => !Regex.IsMatch(field.Groups["rest"].Value, @"MaxLength=|Type=""(number|date)")),
            field => Assert.True(Parsed.Contains(field.Groups["name"].Value) || TextLimits.Of(Named(field)) is not null, field.Value)
        );
    }

    private static string Named(Match field) =>
        Regex.Match(field.Groups["rest"].Value, @"For=""(\w+)") is { Success: true } other
            ? other.Groups[1].Value
            : field.Groups["name"].Value;

    [Fact]
    public void Codes_have_the_digits_that_are_asked_for()
    {
        Assert.Equal(6, LinkSecretWords.DigitsOf(LinkSecret.Shown));
        Assert.Equal(4, LinkSecretWords.DigitsOf(LinkSecret.Phone));
        Assert.Contains("四", LinkSecretWords.Of(LinkSecret.Phone).Zh, StringComparison.Ordinal);
        Assert.Equal(Keys.CodeDigits, LinkSecretWords.DigitsOf(LinkSecret.Shown));
    }

    [Fact]
    public void A_field_for_files_offers_what_the_rule_takes() =>
        Assert.All(
            DocumentTypes.Extensions.Split(','),
            extension => Assert.NotEqual(DocumentType.Unknown, DocumentTypes.Promised("a" + extension))
        );
}
