using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>What was taken of a limit, and what is left.</summary>
public class CountedUsesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly Limit Limit = new("some", 5, TimeSpan.FromMinutes(10));

    private static readonly CountedUses Five = Enumerable
        .Range(0, 5)
        .Aggregate(CountedUses.Nothing, (taken, i) => taken.With(Limit, $"form{i}", Now.AddMinutes(i))!);

    [Fact]
    public void The_sixth_in_a_period_is_refused_and_the_first_counts_for_the_whole_of_it()
    {
        Assert.Null(Five.With(Limit, "late", Now + Limit.Period - TimeSpan.FromTicks(1)));
        Assert.Equal(5, Five.With(Limit, "late", Now + Limit.Period)!.Entries.Count);
    }

    [Fact]
    public void The_same_form_takes_one()
    {
        Assert.Same(Five, Five.With(Limit, "form3", Now.AddMinutes(5)));
        Assert.Same(Five, Five.With(Limit, "form0", Now.AddDays(1)));
    }

    [Fact]
    public void It_is_read_back_as_it_was_written_and_says_when_it_is_over()
    {
        Assert.Equal(Five.Entries, CountedUses.Read(Five.ToString()).Entries);
        Assert.Equal(Now.AddMinutes(14), Five.Until(Limit));
        Assert.Empty(CountedUses.Read("").Entries);
    }
}
