using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Tests.Applications;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What stands beside scores: how far from the cut, how far apart, and how an expert scores beside the others.</summary>
public class ScoreFiguresTests
{
    private static readonly RankedList List = new(
        SampleRound.Id,
        3,
        1,
        [
            Item("A.named", 0, Standing.Proposed) with
            {
                IsNamed = true,
            },
            Item("A.1", 92.5m, Standing.Proposed),
            Item("A.struck", 91, Standing.NotProposed) with
            {
                Struck = true,
            },
            Item("A.2", 88.25m, Standing.Proposed),
            Item("A.3", 88, Standing.Reserve),
            Item("A.4", 70, Standing.NotProposed),
        ]
    );

    [Theory]
    [InlineData("A.1", "4.5")] // above the first that has no place
    [InlineData("A.2", "0.25")]
    [InlineData("A.3", "-0.25")] // below the last that has one
    [InlineData("A.4", "-18.25")]
    [InlineData("A.named", null)] // by the policy, and not by its score
    [InlineData("A.unlisted", null)]
    public void The_distance_is_to_the_nearest_on_the_other_side_of_the_cut(string application, string? distance) =>
        Assert.Equal(
            distance is null ? null : decimal.Parse(distance, System.Globalization.CultureInfo.InvariantCulture),
            Of(application, List).FromCut
        );

    [Fact]
    public void Where_all_or_none_are_proposed_there_is_no_cut()
    {
        Assert.Null(Of("A.1", List with { Items = [Item("A.1", 90, Standing.Proposed), Item("A.2", 80, Standing.Proposed)] }).FromCut);
        Assert.Null(Of("A.1", List with { Items = [Item("A.1", 50, Standing.NotProposed)] }).FromCut);
        Assert.Null(new ReviewSheetsModel("A.1", Submission, []).FromCut);
    }

    [Fact]
    public void The_spread_is_from_the_lowest_to_the_highest_total()
    {
        Assert.Equal(12.5m, (Of("A.1", List) with { Sheets = [Signed("E1", 80), Signed("E2", 92.5m), Signed("E3", 85)] }).Spread);
        Assert.Null((Of("A.1", List) with { Sheets = [Signed("E1", 80)] }).Spread);
    }

    [Fact]
    public void An_expert_stands_beside_the_same_applications_and_only_signed_sheets_that_are_listed_count()
    {
        var duty = DutyState.Empty with
        {
            Items = ["A.1", "A.2", "A.3", "A.gone", "A.open"],
            SignedItems = ["A.1", "A.2", "A.3", "A.gone"],
            Sheets = new Dictionary<string, SheetScored>
            {
                ["A.1"] = Sheet("A.1", 90),
                ["A.2"] = Sheet("A.2", 80),
                ["A.3"] = Sheet("A.3", 70),
                ["A.gone"] = Sheet("A.gone", 10),
                ["A.open"] = Sheet("A.open", 10),
            },
        };
        var scores = ExpertScores.Of(duty, List)!;

        // Of 92.5, 88.25 and 88.
        Assert.Equal((3, 80m, 8.16m, 89.58m, 2.06m), (scores.Sheets, scores.Mean, scores.Spread, scores.FieldMean, scores.FieldSpread));
        Assert.Equal(-9.58m, scores.Difference);
        Assert.Null(ExpertScores.Of(duty with { SignedItems = [] }, List));
    }

    private static SubmittedApplication Submission => SampleApplication.Of(null, RoundNumbers.Default(1, 1, 3), []);

    private static ReviewSheetsModel Of(string application, RankedList list) => new(application, Submission, []) { List = list };

    private static ReviewerSheet Signed(string expert, decimal total) => new(expert, Sheet("A.1", total));

    private static SheetScored Sheet(string application, decimal total) =>
        new(
            new()
            {
                Application = application,
                Scores = [80, 80, 80, 80],
                Comment = "材料完整。",
            },
            total
        );

    private static RankedItem Item(string application, decimal score, Standing standing) =>
        new()
        {
            Application = application,
            UnitName = application,
            Title = application,
            Score = score,
            TieBreak = [],
            Sheets = 3,
            Rank = 1,
            Standing = standing,
        };
}
