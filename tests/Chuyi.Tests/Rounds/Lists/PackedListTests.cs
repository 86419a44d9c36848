using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds.Lists;

/// <summary>A packed list and what changed since.</summary>
public class PackedListTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_each_application_what_its_latest_event_left_counts_in_whatever_order_changes_are_read()
    {
        SummaryChanges changes = new(
            [
                new(Now, 2, One("A.1", ApplicationStage.Accepted)),
                new(Now.AddMinutes(1), 1, One("A.1", ApplicationStage.Checking)),
                new(Now, 1, One("A.2", ApplicationStage.Checking)),
            ],
            Now
        );

        var list = PackedList.Of(Now.AddDays(-1), None(Now.AddDays(-1))).With(changes);

        Assert.Equal(
            [("A.1", ApplicationStage.Accepted), ("A.2", ApplicationStage.Checking)],
            list.Rows.Select(row => (row.Application.Case, row.Application.Stage)).Order()
        );
        Assert.Equal(Now.AddMinutes(1), list.Through);
        Assert.Equal(list.Rows, list.With(changes).Rows);
        Assert.False(list.Lacks(changes));
        Assert.True(PackedList.Of(Now, None(Now)).Lacks(changes));
    }

    [Fact]
    public void A_change_that_was_written_late_is_still_read() => Assert.True(PackedList.Of(Now, None(Now)).Since <= Now - PackedList.Late);

    [Fact]
    public void What_storage_had_half_a_minute_before_it_was_asked_is_read_no_more_also_where_nothing_came_of_asking()
    {
        var list = PackedList.Of(Now, None(Now)).With(None(Now.AddHours(1)));

        Assert.Equal(Now.AddHours(1) - PackedList.Settling, list.StoredSince);
        Assert.Equal(list.StoredSince - PackedList.Late, list.Until);
        Assert.Equal(Now, list.Through);
        // A copy that does not say when storage was asked.
        Assert.Null(PackedList.Of(Now, None(null)).StoredSince);
        Assert.Equal(Now - PackedList.Late, PackedList.Of(Now, None(null)).Until);
    }

    [Fact]
    public void Many_changes_are_packed_unless_whoever_reads_the_new_copy_would_read_as_many()
    {
        var copy = PackedList.Of(Now, None(Now));
        bool IsWorth(TimeSpan after, int changes) => copy.With(None(Now + after)).IsWorthPacking(copy, changes);

        Assert.True(IsWorth(PackedList.Settling, PackedList.MostChanges + 1));
        Assert.False(IsWorth(PackedList.Settling, PackedList.MostChanges));
        Assert.False(IsWorth(PackedList.Settling - TimeSpan.FromSeconds(1), PackedList.MostChanges + 1));
        Assert.True(copy.IsWorthPacking(PackedList.Of(Now, None(null)), PackedList.MostChanges + 1));
    }

    private static SummaryChanges None(DateTimeOffset? asOf) => new([], asOf);

    private static ApplicationSummary One(string id, ApplicationStage stage) =>
        new("R.1", id)
        {
            Stage = stage,
            Unit = "U.1",
            UnitName = "甲校",
            Title = "建设申报",
            Recommender = "市教育局",
            ReceivedAt = Now,
        };
}
