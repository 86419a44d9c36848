using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.History;
using Chuyi.Tests.Cultures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Chuyi.Tests.History;

/// <summary>What can be asked of the history, and what is refused in words.</summary>
public class HistoryQueryTests
{
    [Theory]
    [InlineData("from", "2026-13-45", "from")]
    [InlineData("to", "gestern", "to")]
    [InlineData("type", "Nothing", "type")]
    [InlineData("order", "upwards", "order")]
    [InlineData("after", "garbage", null)]
    [InlineData("after", "0638000000000000000|R.1|000001", null)]
    public void What_is_asked_wrongly_is_refused_in_words_at_its_field(string name, string value, string? field)
    {
        var (_, faults) = HistoryQuery.Read(Typed((name, value)));

        Assert.Equal(field, Assert.Single(faults).Field);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Assert.Equal("period", Assert.Single(HistoryQuery.Read(Typed(("from", "2026-03-02"), ("to", "2026-03-01"))).Faults).Code);

    [Fact]
    public void A_place_is_one_of_the_order_that_is_asked_for() =>
        Assert.Empty(HistoryQuery.Read(Typed(("after", "0638000000000000000|R.1|000001"), ("order", "oldest"))).Faults);

    [Fact]
    public void All_rounds_are_searched_unless_one_is_named_or_none_is()
    {
        Assert.Null(HistoryQuery.Read(Typed()).Query.Round);
        Assert.Equal("", HistoryQuery.Read(Typed(("round", "none"))).Query.Round);
        Assert.Equal("R.1", HistoryQuery.Read(Typed(("round", "R.1"))).Query.Round);
    }

    [Fact]
    public void Every_type_of_event_has_a_name_and_nothing_else_has() =>
        Assert.Equal(
            Samples.Facts.Select(fact => fact.GetType().Name).Distinct().Order(StringComparer.Ordinal),
            FactWords.All.Select(one => one.Key).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_two_types_have_the_same_name()
    {
        Assert.Empty(FactWords.All.GroupBy(one => one.Value.Zh).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(FactWords.All.GroupBy(one => one.Value.En).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    private static QueryCollection Typed(params (string Name, string Value)[] typed) =>
        new(typed.ToDictionary(one => one.Name, one => new StringValues(one.Value)));
}
