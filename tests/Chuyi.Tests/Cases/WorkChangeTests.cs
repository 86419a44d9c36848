using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>What is asked of whom, by where a case stands.</summary>
public class WorkChangeTests
{
    private static readonly WorkItem One = new()
    {
        Holder = WorkItem.Office,
        Kind = WorkKind.Check,
        Case = CaseId.Parse("A.1"),
        Name = new("甲校", "A"),
        Due = new(2026, 3, 12),
    };

    [Fact]
    public void What_is_new_is_opened_and_what_is_gone_is_closed() =>
        Assert.Equal(
            ("A.2", "A.1"),
            (WorkChange.Between([One], [One with { Case = CaseId.Parse("A.2") }]) is { Opened: [var opened], Closed: [var closed] })
                ? ((string)opened.Case, (string)closed.Case)
                : default
        );

    [Fact]
    public void What_has_another_name_is_written_over_and_not_closed()
    {
        var change = WorkChange.Between([One], [One with { Name = new("乙校", "B") }]);

        Assert.Single(change.Opened);
        Assert.Empty(change.Closed);
    }

    [Fact]
    public void The_same_is_no_change()
    {
        var change = WorkChange.Between([One], [One with { }]);

        Assert.Empty(change.Opened);
        Assert.Empty(change.Closed);
    }

    [Fact]
    public void What_is_recorded_again_opens_nothing_that_was_closed_meanwhile_and_closes_nothing_that_was_opened_again()
    {
        var other = One with { Case = CaseId.Parse("A.2") };
        var change = new WorkChange([One], [other]);

        Assert.Equal("+ -", Of(change.HeldAgainst([other])));
        Assert.Equal("+A.1 -A.2", Of(change.HeldAgainst([One])));
        Assert.Equal("+ -A.2", Of(change.HeldAgainst([])));
        Assert.Equal("+ -", Of(change.HeldAgainst([other with { Name = new("乙校", "B") }])));

        static string Of(WorkChange change) =>
            $"+{string.Join(' ', change.Opened.Select(item => item.Case))} -{string.Join(' ', change.Closed.Select(item => item.Case))}";
    }

    [Fact]
    public void What_is_due_first_stands_first_what_has_no_day_last_and_what_there_is_much_of_after_all_else()
    {
        var few = One with { Kind = WorkKind.DecideObjection, Due = null };
        WorkItem[] inOrder = [few, One, One with { Due = new(2026, 3, 13) }, One with { Due = null }];

        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(item => item.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Who_proposed_something_is_not_asked_to_confirm_it()
    {
        var asked = new AskedWork([One, One with { Kind = WorkKind.ConfirmProposal, By = "office P.1" }], IsAll: true);

        Assert.Equal([One], asked.Of("office P.1").Items);
        Assert.Equal(asked.Items, asked.Of("office P.2").Items);
    }

    [Fact]
    public void Every_kind_has_words_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<WorkKind>().Length,
            Enum.GetValues<WorkKind>().Select(kind => WorkWords.Of(kind).Zh).Distinct().Count()
        );
}
