using Chuyi.Functions.ExpertReview;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

/// <summary>What is typed on a score sheet, as it is meant.</summary>
public class SheetReadingTests
{
    [Theory]
    [InlineData("85", 85)]
    [InlineData(" ８５ ", 85)]
    [InlineData("１００", 100)]
    [InlineData("①", 1)]
    [InlineData("85.5", -1)]
    [InlineData("-5", -1)]
    [InlineData("八十五", -1)]
    [InlineData("", -1)]
    [InlineData(null, -1)]
    [InlineData("99999999999", -1)]
    public void Digits_of_either_width_are_a_score_and_all_else_is_none(string? typed, int score) =>
        Assert.Equal(score, SheetReading.Score(typed));

    [Fact]
    public void What_is_kept_is_bounded()
    {
        Assert.True(Kept(["80", "x"], "好").Says(Kept(["８０", " x "], " 好 ")));
        Assert.True(Read([.. Enumerable.Repeat("80", 101)], "").IsRefused);
        Assert.True(Read([new string('8', 33)], "").IsRefused);
        Assert.True(Read([null!], "").IsRefused);
        Assert.Equal("comment", Read(["80"], new string('好', 5001)).Refusal?.Field);
    }

    [Fact]
    public void What_was_saved_is_not_written_over_by_who_has_not_seen_it()
    {
        var (saved, sent) = (Sheet(80), Sheet(60));
        Assert.Equal(SheetReading.OtherSheet, SheetReading.WhyNotOver(saved, sent, ""));
        Assert.Null(SheetReading.WhyNotOver(saved, sent, SheetDraft.MarkOf(saved)));
        Assert.Null(SheetReading.WhyNotOver(saved, saved, ""));
        Assert.Null(SheetReading.WhyNotOver(null, sent, ""));
        Assert.Null(SheetReading.WhyNotOver(saved, sent, null));
    }

    private static SheetDraft Kept(string[] scores, string comment) =>
        Read(scores, comment) is { IsRefused: false, Value: var kept }
            ? kept
            : throw new ArgumentException("It is not kept.", nameof(scores));

    private static Functions.Cases.Outcome<SheetDraft> Read(string[] scores, string comment) =>
        SheetReading.Read(
            name =>
                name switch
                {
                    "score" => scores,
                    "comment" => [comment],
                    _ => [],
                },
            ""
        );

    private static FilledSheet Sheet(int score) =>
        new()
        {
            Application = "A.1",
            Scores = [score, 80],
            Comment = "好",
        };
}
