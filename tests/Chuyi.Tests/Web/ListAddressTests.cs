using System.Text.RegularExpressions;
using Chuyi.Functions.Designation;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What a list does not know of an address, it says, and does not look as if it had been answered.</summary>
public partial class ListAddressTests
{
    [Theory]
    [InlineData("?stage=checking&q=甲&sort=due&desc=1&page=2&lang=en&text=large&of=R.1", "")]
    [InlineData("?page=1&desc=0&q=", "")]
    [InlineData("?stage=chekcing", "stage=chekcing")]
    [InlineData("?unit=甲校&sort=name", "unit=甲校 sort=name")]
    [InlineData("?page=0", "page=0")]
    [InlineData("?page=two&desc=yes", "page=two desc=yes")]
    public void Applications(string address, string ignored) =>
        Assert.Equal(ignored, Said(address, q => ApplicationQuery.Of(q).Ignored(q)));

    [Theory]
    [InlineData("?q=张&which=", "")]
    [InlineData("?which=boss&role=office", "which=boss role=office")]
    public void Accounts(string address, string ignored) => Assert.Equal(ignored, Said(address, q => AccountQuery.Of(q).Ignored(q)));

    [Theory]
    [InlineData("?q=校&prefecture=长沙市&type=SecondaryVocational", "")]
    [InlineData("?prefecture=广州市&type=shop", "prefecture=广州市 type=shop")]
    public void Units(string address, string ignored) => Assert.Equal(ignored, Said(address, q => UnitQuery.Of(q).Ignored(q)));

    /// <summary>What a messenger adds to a link that is passed on is nobody's question.</summary>
    [Theory]
    [InlineData("?q=校&year=2026&from=singlemessage&isappinstalled=0", "")]
    [InlineData("?year=二〇二六", "year=二〇二六")]
    public void The_register(string address, string ignored) => Assert.Equal(ignored, Said(address, q => RegisterQuery.Of(q).Ignored(q)));

    [Fact]
    public void What_is_longer_than_anything_that_is_looked_for_is_said() =>
        Assert.Single(Said("?q=" + new string('校', 101), q => ApplicationQuery.Of(q).Ignored(q)).Split(' '), one => one.Length > 100);

    [Fact]
    public void A_file_is_refused_for_it()
    {
        Assert.Null(ListAddressWords.Fault([]));
        Assert.Equal(400, ListAddressWords.Fault(["stage=x"])!.Status);
    }

    /// <summary>
    /// A tab, an order and a page are no part of what is looked for, nor is what others put into a link; what is looked for can be
    /// cleared, and they stay.
    /// </summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("?stage=checking&sort=due&desc=1&page=2&lang=en&text=large&q=&prefecture=", false)]
    [InlineData("?from=singlemessage&isappinstalled=0&unit=甲校", false)]
    [InlineData("?stage=checking&q=甲", true)]
    [InlineData("?q=甲", true)]
    [InlineData("?prefecture=长沙市", true)]
    public void What_narrows_a_list_can_be_cleared(string address, bool isNarrow)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(address));
        var carried = ApplicationQuery.Of(query).Carried;

        Assert.Equal(isNarrow, ListAddress.IsNarrow(query, ["q", "prefecture"]));
        Assert.Equal(address.Contains("checking"), ListAddress.Of(1, [.. carried]).Contains("stage=checking"));
    }

    /// <summary>Each list names the fields of its search, or nobody could clear them.</summary>
    [Fact]
    public void Every_list_names_what_it_can_be_narrowed_by()
    {
        var searches = Sources
            .Of(Sources.Service, ".razor")
            .SelectMany(file => Search().Matches(File.ReadAllText(Path.Combine(Sources.Service, file))))
            .ToList();

        Assert.True(searches.Count >= 7, $"{searches.Count} searches");
        Assert.All(
            searches,
            search =>
                Assert.Equal(
                    FieldName().Matches(search.Groups["fields"].Value).Select(field => field.Groups[1].Value),
                    Quoted().Matches(search.Groups["names"].Value).Select(name => name.Groups[1].Value)
                )
        );
    }

    private static string Said(string address, Func<IQueryCollection, IReadOnlyList<string>> ignored) =>
        string.Join(' ', ignored(new QueryCollection(QueryHelpers.ParseQuery(address))));

    // A search that has fields beside its box.
    [GeneratedRegex(
        @"<SearchForm [^<]*?(NarrowedBy=""@\(\[(?<names>[^]]*)\]\)"")?(?<!/)>\r?\n(?<fields>.*?)</SearchForm>",
        RegexOptions.Singleline
    )]
    private static partial Regex Search();

    [GeneratedRegex(@"<(?:input|select)[^>]*?\sname=""(\w+)""", RegexOptions.Singleline)]
    private static partial Regex FieldName();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}
