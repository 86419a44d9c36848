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
        SummaryChange[] changes =
        [
            new(Now, 2, One("A.1", ApplicationStage.Accepted)),
            new(Now.AddMinutes(1), 1, One("A.1", ApplicationStage.Checking)),
            new(Now, 1, One("A.2", ApplicationStage.Checking)),
        ];

        var list = PackedList.Of(Now.AddDays(-1), []).With(changes);

        Assert.Equal(
            [("A.1", ApplicationStage.Accepted), ("A.2", ApplicationStage.Checking)],
            list.Rows.Select(row => (row.Application.Case, row.Application.Stage)).Order()
        );
        Assert.Equal(Now.AddMinutes(1), list.Through);
        Assert.Equal(list.Rows, list.With(changes).Rows);
    }

    [Fact]
    public void A_change_that_was_written_late_is_still_read() => Assert.True(PackedList.Of(Now, []).Since <= Now - PackedList.Late);

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
