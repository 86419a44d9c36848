using Chuyi.Functions.PublicNotice;
using Chuyi.Tests.Storage;
using Xunit;

namespace Chuyi.Tests.PublicNotice;

public class ObjectionLimitsTests
{
    private readonly LimitedDays days = new();

    [Fact]
    public async Task One_asker_objects_so_often_a_day_to_whatever_and_under_whatever_address()
    {
        var most = ObjectionLimits.PerAsker.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => ObjectionLimits.For($"{i}@example.org", "asker")));
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("other@example.org", "other")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("0@example.org", "asker")));
    }

    [Fact]
    public async Task One_asker_names_one_address_three_times_a_day_and_others_may_name_it_too()
    {
        var most = ObjectionLimits.PerContact.Most;

        Assert.Equal(most, await days.Ask(most + 3, _ => ObjectionLimits.For("victim@example.org", "stranger")));
        Assert.Equal(
            most,
            await days.Ask(most + 3, i => ObjectionLimits.For(i % 2 == 0 ? "Victim@example.org " : "victim@example.org", "owner"))
        );
    }

    [Fact]
    public async Task Nobody_uses_up_what_others_may_lodge()
    {
        var many = ObjectionLimits.AtOnce.Most * 2;

        Assert.Equal(many, await days.Ask(many, i => ObjectionLimits.For($"{i}@example.org", $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("late@example.org", "late")));
    }
}
