using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Chuyi.Functions.Storage;
using Chuyi.History.Tiles;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>What rows say and what may be a key. What cannot be read is named by its place.</summary>
public class TablesTests
{
    private static readonly TableEntity Row = new("a partition", "a row")
    {
        ["Text"] = "text",
        ["Count"] = 3,
        ["At"] = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void What_is_there_is_read()
    {
        Assert.Equal("text", Tables.Text(Row, "Text"));
        Assert.Equal(3, Tables.Value<int>(Row, "Count"));
        Assert.Equal(DateTimeOffset.UnixEpoch, Tables.Optional<DateTimeOffset>(Row, "At"));
        Assert.Null(Tables.Optional<DateTimeOffset>(Row, "Never"));
    }

    [Fact]
    public void What_is_lacking_or_something_else_is_a_fault_that_says_where()
    {
        Action[] reads =
        [
            () => Tables.Text(Row, "Name"),
            () => Tables.Text(Row, "Count"),
            () => Tables.Value<int>(Row, "Name"),
            () => Tables.Value<int>(Row, "Text"),
            () => Tables.Optional<int>(Row, "Text"),
        ];

        Assert.All(
            reads,
            read =>
                Assert.Contains(
                    "of the row a partition a row",
                    Assert.Throws<CorruptStorageException>(read).Message,
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>Only what may be lacking, and is a text whatever it says, is read without a word.</summary>
    [Fact]
    public void A_row_is_read_where_a_fault_says_its_place()
    {
        string[] free = ["Storage/Tables.cs", "People/PeopleStore.cs", "Cases/Facts/EventStore.cs"];

        Assert.DoesNotContain(
            from file in Sources.Of(Sources.Service, ".cs").Except(free)
            from line in File.ReadLines(Path.Combine(Sources.Service, file))
            select (file, line),
            found => Regex.IsMatch(found.line, @"\.Get(String|Int32|Int64|Boolean|DateTimeOffset)\((""|[A-Z])")
        );
    }

    [Theory]
    [InlineData("CY-2026-secondary-school-1-001", true)]
    [InlineData("", true)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("a#b", false)]
    [InlineData("a?b", false)]
    [InlineData("a\nb", false)]
    public void What_storage_takes_for_no_key_is_none(string text, bool isKey) => Assert.Equal(isKey, Tables.IsKey(text));

    [Fact]
    public void A_key_has_an_end() =>
        Assert.Equal(
            (true, false),
            (Tables.IsKey(new('k', Layout.Tables.LongestKey)), Tables.IsKey(new('k', Layout.Tables.LongestKey + 1)))
        );

    [Theory]
    [InlineData("tile/0/000", true)]
    [InlineData("tile/0/x001/x234/067", true)]
    [InlineData("tile/entries/000.p/17", true)]
    [InlineData("tile/entries/../000", false)]
    [InlineData("tile/", false)]
    [InlineData("tile/0/0", false)]
    [InlineData("tile/0/000\n", false)]
    public void A_log_has_files_of_its_form_only(string path, bool isFile) => Assert.Equal(isFile, TilePath.IsFile(path));
}
