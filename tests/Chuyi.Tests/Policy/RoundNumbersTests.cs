using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

/// <summary>Every number of a round has a field, bounds, and words; what is set beyond them rules no round.</summary>
public class RoundNumbersTests
{
    private static readonly RoundNumbers Right = RoundNumbers.Default(10, 3, 5);

    /// <summary>What is no single number: form and table name each; the kind of the category says whether there is a checklist.</summary>
    private static readonly string[] Others =
    [
        nameof(RoundNumbers.Aggregation),
        nameof(RoundNumbers.Checklist),
        nameof(RoundNumbers.Criteria),
        nameof(RoundNumbers.IsBlind),
        nameof(RoundNumbers.Parts),
        nameof(RoundNumbers.ScoreGrades),
    ];

    public static TheoryData<string> Members => [.. RoundNumber.All.Select(n => n.Member)];

    [Fact]
    public void Every_member_is_on_the_list_or_one_of_the_others() =>
        Assert.Equal(
            typeof(RoundNumbers)
                .GetProperties()
                .Where(p => p is { GetMethod.IsStatic: false, CanWrite: true })
                .Select(p => p.Name)
                .Order(StringComparer.Ordinal),
            RoundNumber.All.Select(n => n.Member).Concat(Others).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_defaults_rule_a_round_and_no_two_numbers_share_a_field()
    {
        Assert.Null(Right.Fault());
        Assert.Distinct(RoundNumber.All.Select(n => n.Field));
    }

    [Fact]
    public void The_kind_says_whether_plans_are_scored_and_a_round_of_before_by_its_best_score()
    {
        Assert.All(
            [CategoryKind.Named, CategoryKind.Allotted],
            kind => Assert.Equal((true, 1), Said((Right with { PassMark = 60 }).For(kind)))
        );
        Assert.Equal((false, 1), Said((Right with { HighestScore = 1 }).For(CategoryKind.Competed)));
        Assert.Equal((true, 1), Said(Right with { HighestScore = 1 }));
        Assert.DoesNotContain(RoundNumber.AskedOf(isChecklist: true), n => n.Field is "highestScore" or "passMark");

        static (bool, int) Said(RoundNumbers numbers) => (numbers.IsChecklist, numbers.HighestScore);
    }

    [Theory, MemberData(nameof(Members))]
    public void A_number_is_set_read_bounded_and_said_in_both_languages(string member)
    {
        var number = RoundNumber.All.Single(n => n.Member == member);

        Assert.InRange(number.Of(Right), number.Bounds.Least, number.Bounds.Most);
        Assert.Equal(number.Bounds.Least, number.Of(number.Set(Right, number.Bounds.Least)));
        Assert.Contains(RoundNumberFaults.Of(number.Set(Right, number.Bounds.Least - 1)), fault => fault.Field == number.Field);
        Assert.Contains(RoundNumberFaults.Of(number.Set(Right, number.Bounds.Most + 1)), fault => fault.Field == number.Field);
        Assert.All([number.Name, number.Unit, number.Refusal.Reason], words => Assert.True(words.Zh.Length > 0 && words.En.Length > 0));
        Assert.NotEqual(number.Set(Right, number.Bounds.Least + 1), number.Set(Right, number.Bounds.Least));
    }

    [Fact]
    public void The_highest_and_the_lowest_are_dropped_from_five_sheets_only()
    {
        var trimmed = Right with { Aggregation = Aggregation.TrimmedMean };

        Assert.Equal("aggregation", trimmed.Fault()!.Code);
        Assert.Equal("aggregation", (trimmed with { SheetsPerApplication = 4 }).Fault()!.Code);
        Assert.Null((trimmed with { SheetsPerApplication = 5 }).Fault());
        Assert.Equal("trimmedFrom", (trimmed with { TrimmedFrom = 4, SheetsPerApplication = 4 }).Fault()!.Code);
    }

    [Fact]
    public void The_panel_is_no_smaller_than_what_a_dossier_needs_and_nobody_is_reminded_before_the_review()
    {
        Assert.Equal("panel", (Right with { SheetsPerApplication = 7 }).Fault()!.Code);
        Assert.Equal("reminderDays", (Right with { ReviewDays = 2 }).Fault()!.Code);
    }

    [Fact]
    public void Weights_add_up_to_a_hundred_and_names_and_codes_are_whole()
    {
        string? Criteria(params Criterion[] criteria) => (Right with { Criteria = criteria }).Fault()?.Code;
        string? Parts(params DossierPart[] parts) => (Right with { Parts = parts }).Fault()?.Code;

        Assert.Null(Criteria(new("a", new("甲", "A"), 40), new("b", new("乙", "B"), 60)));
        Assert.Equal("criteria", Criteria());
        Assert.Equal("criteria", Criteria(new("a", new("甲", "A"), 40), new("b", new("乙", "B"), 59)));
        Assert.Equal("criteria", Criteria(new("a", new("甲", "A"), 101), new("b", new("乙", "B"), -1)));
        Assert.Equal("criteria", Criteria(new("a", new("甲", "A"), 40), new("a", new("乙", "B"), 60)));
        Assert.Equal("criteria", Criteria(new Criterion("a", new("", "A"), 100)));
        Assert.Equal("criteria", Criteria(new Criterion("A/../", new("甲", "A"), 100)));
        Assert.Null(Parts(new DossierPart("form", new("申报书", "Form"))));
        Assert.Equal("parts", Parts());
        Assert.Equal("parts", Parts(new DossierPart("form", new("申报书", " "))));
        Assert.Equal("parts", Parts(new("form", new("申报书", "Form")), new("form", new("方案", "Plan"))));
        Assert.Equal("parts", Parts(new DossierPart("form", new(new string('长', 61), "Form"))));
    }
}
