using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

public class RetriesTests
{
    [Fact]
    public void Storage_or_mail_that_is_away_is_tried_again_at_most_an_hour_apart()
    {
        var rests = Enumerable.Range(1, Retries.Most).Select(Retries.Rest).ToList();

        Assert.Equal(TimeSpan.FromSeconds(2), rests[0]);
        Assert.Equal(TimeSpan.FromHours(1), rests[^1]);
        Assert.Equal(rests.Order(), rests);
    }

    [Fact]
    public void The_office_is_told_after_less_than_an_hour_and_a_quarter()
    {
        var until = Enumerable.Range(1, Retries.UntilTrouble - 1).Sum(failures => Retries.Rest(failures).TotalMinutes);

        Assert.InRange(until, 30, 75);
    }
}
