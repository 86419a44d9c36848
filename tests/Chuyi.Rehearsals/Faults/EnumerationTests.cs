using Xunit;

namespace Chuyi.Rehearsals.Faults;

/// <summary>Which crash points are tried, where not all are.</summary>
public class EnumerationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(71)]
    public void Each_is_tried_within_as_many_days_as_one_of_so_many_is_tried(int every)
    {
        const int requests = 100;
        var days = Enumerable.Range(300, every).Select(day => Enumeration.Points(requests, every, day)).ToList();

        Assert.Equal(2 * requests, days.SelectMany(points => points).Distinct().Count());
        Assert.All(days, points => Assert.InRange(points.Count, 2 * requests / every, 2 * requests / every + 1));
    }
}
