using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

public class CalendarModelTests
{
    private static readonly int Last = WorkingDays.Official.Years.Max();

    [Fact]
    public void The_year_to_enter_next_follows_on_those_that_are_known()
    {
        Assert.Equal(Last + 1, Of().Next);
        Assert.Equal(Last + 3, Of(Last + 1, Last + 2).Next);
        Assert.Empty(Of(Last + 1, Last + 2).Gaps);
    }

    [Fact]
    public void Every_year_that_lacks_in_between_is_told_and_the_first_of_them_is_entered_next()
    {
        var model = Of(Last + 2, Last + 5);

        Assert.Equal([Last + 1, Last + 3, Last + 4], model.Gaps);
        Assert.Equal(Last + 1, model.Next);
        Assert.Equal([Last + 2, Last + 5], model.Entered.Select(schedule => schedule.Year));
    }

    private static CalendarModel Of(params int[] entered) =>
        CalendarModel.Of(
            WorkingDays.Official,
            [
                .. entered.Select(year => new YearSchedule
                {
                    Year = year,
                    DocumentNumber = "国办发明电〔2026〕7号",
                    Days = [],
                }),
            ],
            []
        );
}
