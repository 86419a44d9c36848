using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Tests.Policy;

public class DueWordsTests
{
    private static readonly DateTimeOffset Now = BeijingTime.At(new(2026, 11, 26), new(9, 0));

    private static readonly WorkingDays Days = WorkingDays.Official;

    [Fact]
    public void A_last_day_is_said_with_its_weekday_and_the_working_days_left()
    {
        var words = DueWords.Of(new DateOnly(2026, 12, 1), Now, Days);

        Assert.Equal("2026年12月1日（周二）24时前", words.When.Zh);
        Assert.Equal("until the end of Tue, 1 December 2026", words.When.En);
        Assert.Equal("还剩 3 个工作日", words.Left?.Zh);
        Assert.Equal("3 working days left", words.Left?.En);
    }

    [Fact]
    public void An_instant_at_the_end_of_a_day_is_that_day_and_not_the_next() =>
        Assert.Equal("2026年12月1日（周二）24时前", DueWords.Of(Deadline.After(new(2026, 12, 1)), Now, Days).When.Zh);

    [Fact]
    public void An_hour_is_said_without_seconds() =>
        Assert.Equal("2026年11月27日（周五）17:00前", DueWords.Of(BeijingTime.At(new(2026, 11, 27), new(17, 0)), Now, Days).When.Zh);

    [Fact]
    public void The_last_day_is_due_today_and_nothing_is_left_of_what_is_over()
    {
        Assert.Equal("今天到期", DueWords.Of(new DateOnly(2026, 11, 26), Now, Days).Left?.Zh);
        Assert.Null(DueWords.Of(new DateOnly(2026, 11, 25), Now, Days).Left);
        Assert.Null(DueWords.Of(Now, Now, Days).Left);
    }

    [Fact]
    public void To_the_end_of_a_weekend_it_is_days_and_not_no_working_days()
    {
        var left = DueWords.Of(new DateOnly(2026, 11, 29), BeijingTime.At(new(2026, 11, 27), new(18, 0)), Days).Left;
        Assert.Equal("还剩 2 天，均为休息日", left?.Zh);
        Assert.Equal("2 days left, none of them a working day", left?.En);
    }

    [Fact]
    public void A_year_without_a_schedule_is_counted_in_days() =>
        Assert.Equal("还剩 1 天", DueWords.Of(new DateOnly(2099, 1, 2), BeijingTime.StartOf(new(2099, 1, 1)), Days).Left?.Zh);

    [Fact]
    public void A_year_that_was_entered_is_counted_in_working_days() =>
        Assert.Equal(
            "还剩 2 个工作日",
            DueWords
                .Of(new DateOnly(2099, 1, 2), BeijingTime.StartOf(new(2098, 12, 31)), Days.With(Entered(2098)).With(Entered(2099)))
                .Left?.Zh
        );

    private static YearSchedule Entered(int year) =>
        new()
        {
            Year = year,
            DocumentNumber = "国办发明电〔2098〕7号",
            Days = [],
        };
}
