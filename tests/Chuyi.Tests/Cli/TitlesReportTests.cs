using System.Text.Json;
using Chuyi.Cli.Demo;
using Chuyi.Cli.Demo.Titles;
using Chuyi.Functions.Policy;
using Spectre.Console;
using Xunit;

namespace Chuyi.Tests.Cli;

/// <summary>What the story of a category, and that of all of them, leave behind: a report for machines, and a table for people.</summary>
public class TitlesReportTests
{
    private static readonly TitleOutcome City = Of("city-school", "designated", 14, 4, 3),
        Group = Of("voc-group", "construction", 1, 4, 1);

    private static readonly TitlesReport Report = new()
    {
        Rounds = [City, Group],
        WallSeconds = 208.5,
        StorageRequests = 12_345,
    };

    [Fact]
    public void The_report_has_the_keys_that_others_read()
    {
        using var report = JsonDocument.Parse(Report.ToJson());

        Assert.Equal(["rounds", "wallSeconds", "storageRequests"], Keys(report.RootElement));
        Assert.Equal(
            (208.5, 12_345),
            (report.RootElement.GetProperty("wallSeconds").GetDouble(), Whole(report.RootElement, "storageRequests"))
        );
        var round = report.RootElement.GetProperty("rounds")[0];
        Assert.Superset(
            new HashSet<string> { "category", "clause", "quota", "applied", "designated", "open", "expectations", "held" },
            Keys(round).ToHashSet()
        );
        Assert.Equal(("city-school", City.Clause), (round.GetProperty("category").GetString(), round.GetProperty("clause").GetString()));
        Assert.Equal([14, 4, 3, 11, 6, 6], Figures(round));
    }

    [Fact]
    public void The_table_says_by_clause_what_was_to_be_given_and_what_was_given()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 200;

        TitlesSummary.Write(console, new(Report, [new("a", true, ""), new("b", false, "c")], null), "out");

        var lines = output.ToString().Split('\n').Select(line => line.Split('│', '|').Select(cell => cell.Trim()).ToList()).ToList();
        foreach (var one in new[] { City, Group })
            Assert.Contains(
                lines,
                line =>
                    line.Skip(1)
                        .Take(6)
                        .SequenceEqual([one.Clause!, one.Name, $"{one.Quota}", $"{one.Applied}", $"{one.Designated}", $"{one.Open}"])
            );
        Assert.Contains("1 / 2", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--category culture-base", 1)]
    [InlineData("--all", 14)]
    [InlineData("", 0)]
    public void The_options_name_the_categories_that_are_played(string given, int played)
    {
        var parsed = DemoCommand.Create().Parse(given);

        Assert.Empty(parsed.Errors);
        Assert.Equal(played, DemoCommand.Titles(parsed).Count);
        Assert.NotEmpty(DemoCommand.Create().Parse("--category nothing").Errors);
    }

    private static TitleOutcome Of(string code, string level, int quota, int applied, int designated)
    {
        var category = Catalogue.Official.Category(code);
        return new()
        {
            Category = code,
            Name = category.Levels.Single(one => one.Code == level).Certificate.Zh,
            Level = level,
            Clause = category.Clause,
            Quota = quota,
            Applied = applied,
            Designated = designated,
            Expectations = 6,
            Held = 6,
            Holders = [],
            Certificates = [],
        };
    }

    private static int[] Figures(JsonElement round) =>
        [.. new[] { "quota", "applied", "designated", "open", "expectations", "held" }.Select(name => Whole(round, name))];

    private static int Whole(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static List<string> Keys(JsonElement of) => [.. of.EnumerateObject().Select(one => one.Name)];
}
