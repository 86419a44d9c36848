using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Tests.Policy;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>A deadline is typed to the minute, as everybody is told it; nobody is told seconds.</summary>
public class DeadlineFieldTests
{
    [Theory]
    [InlineData("2026-03-20T17:00", "2026年3月20日 17:00（北京时间）")]
    [InlineData("2026-03-20T17:00:00", "2026年3月20日 17:00（北京时间）")]
    [InlineData("2026-03-21T00:00", "2026年3月20日 24时（北京时间）")]
    public void It_is_read_and_said_to_the_minute(string typed, string said)
    {
        Assert.Null(DeadlineField.Fault(typed, out var deadline));
        Assert.Equal(said, Deadline.Say(deadline).Zh);
        Assert.Null(DeadlineField.Fault(DeadlineField.Write(deadline), out var again));
        Assert.Equal(deadline, again);
    }

    [Theory]
    [InlineData("2026-03-20T23:59:59", "seconds")]
    [InlineData("2026-03-20T23:59:01", "seconds")]
    [InlineData("2026-03-20T17:00:00.5", "unreadable")]
    [InlineData("2026-03-20", "unreadable")]
    [InlineData("20 March", "unreadable")]
    [InlineData("2026-03-20 24:00", "unreadable")]
    [InlineData("", "deadline")]
    [InlineData(null, "deadline")]
    public void Anything_else_is_refused_at_its_field(string? typed, string code)
    {
        var fault = DeadlineField.Fault(typed, out _);
        Assert.Equal((code, "deadline", 400), (fault?.Code, fault?.Field ?? fault?.Code, fault?.Status));
    }

    /// <summary>A call of before may end with 23:59:59: what is put off from there is put off to a minute.</summary>
    [Theory]
    [InlineData("2026-03-20T23:59:59", "2026-03-21T00:00")]
    [InlineData("2026-03-20T17:00:00", "2026-03-20T17:00")]
    public void What_is_put_off_begins_with_a_minute(string ends, string from) =>
        Assert.Equal(from, DeadlineField.From(DateTimeOffset.Parse(ends + "+08:00", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void What_waits_for_a_second_person_is_confirmed_as_it_was_proposed()
    {
        var terms = SampleRound.Later with { Deadline = BeijingTime.At(Dates.On("2026-03-27"), new(23, 59, 59)) };
        var waiting = new ExtensionProposed { Terms = terms, By = "office P.one" };

        Assert.Equal(terms.Deadline, Read(terms, waiting).Value is ExtendDeadline same ? same.Terms.Deadline : default);
        Assert.Equal("seconds", Read(terms, null).Refusal?.Code);
        Assert.Equal("seconds", Read(terms, waiting with { Terms = SampleRound.Later }).Refusal?.Code);
    }

    private static Outcome<Act> Read(ExtensionTerms terms, ExtensionProposed? waiting) =>
        ExtensionForm.Read(
            new FormCollection(new() { ["deadline"] = DeadlineField.Write(terms.Deadline), ["confirmed"] = terms.Reason }),
            waiting
        );
}
