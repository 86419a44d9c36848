using Chuyi.Functions.Applications;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;
using static Chuyi.Tests.Recommending.SampleRecommendation;

namespace Chuyi.Tests.Recommending;

/// <summary>On which terms a round asks for recommendations, and when.</summary>
public class RecommendationTermsTests
{
    private static readonly DateTimeOffset Deadline = BeijingTime.At(new DateOnly(2026, 3, 20), new TimeOnly(17, 0));

    private static readonly Category City = Catalogue.Official.Category("city-school"),
        College = Catalogue.Official.Category("higher-voc-college");

    [Fact]
    public void The_last_day_is_counted_from_the_deadline_and_the_caps_are_those_of_the_form()
    {
        var terms = Read(City, isNeeded: true, ("recommendDays", "10"), ("recommendCap", "3"), ("recommendPerPrefecture", ""))!.Value!;

        Assert.Equal(
            new RecommendationTerms
            {
                Recommender = RecommenderKind.Bureau,
                Due = new(2026, 3, 30),
                Cap = 3,
            },
            terms
        );
        Assert.Equal(new DateOnly(2026, 3, 21), RecommendationDeadlines.Due(BeijingTime.EndOf(new(2026, 3, 20)), 1));
    }

    [Theory]
    [InlineData("0", "", "recommendDays")]
    [InlineData("61", "", "recommendDays")]
    [InlineData("十", "", "recommendDays")]
    [InlineData("10", "0", "recommendCap")]
    [InlineData("10", "三", "recommendCap")]
    public void What_is_no_term_is_named(string days, string cap, string field) =>
        Assert.Equal(field, Read(City, isNeeded: true, ("recommendDays", days), ("recommendCap", cap))?.Refusal?.Code);

    [Fact]
    public void Where_nobody_has_to_recommend_nothing_is_asked()
    {
        Assert.Null(Read(College, isNeeded: true));
        Assert.Null(Read(City, isNeeded: false));
        Assert.NotNull(Read(City, isNeeded: true)?.Refusal);
        Assert.NotNull(Read(College, isNeeded: false, ("recommendDays", "10"))?.Refusal);
    }

    [Fact]
    public void The_formal_check_has_its_days_after_the_last_one_to_recommend()
    {
        var numbers = RoundNumbers.Default(2, 1, 3);

        Assert.Equal(new DateOnly(2026, 3, 9), ApplicationDeadlines.CheckBy(WorkingDays.Official, Deadline.AddDays(-18), numbers));
        Assert.Equal(new DateOnly(2026, 4, 7), ApplicationDeadlines.CheckBy(WorkingDays.Official, Deadline.AddDays(-18), numbers, Terms));
    }

    [Fact]
    public void It_is_reminded_some_days_before_the_last_one_and_on_the_day_before_it_and_not_when_it_was_just_asked()
    {
        Assert.Equal(BeijingTime.EndOf(new(2026, 3, 26)), RecommendationDeadlines.RemindAt(Asked));
        Assert.Equal(BeijingTime.EndOf(new(2026, 3, 28)), RecommendationDeadlines.RemindAt(Asked with { Reminders = 1 }));
        Assert.Null(RecommendationDeadlines.RemindAt(Asked with { Reminders = 2 }));
        Assert.Null(RecommendationDeadlines.RemindAt(On(Terms with { Due = new(2026, 3, 23) })));
        Assert.Null(RecommendationDeadlines.RemindAt(Collecting));
    }

    private static Functions.Cases.Outcome<RecommendationTerms>? Read(
        Category category,
        bool isNeeded,
        params (string Name, string Value)[] fields
    ) =>
        RecommendationTermsForm.Read(
            new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value))),
            category,
            Deadline,
            isNeeded
        );
}
