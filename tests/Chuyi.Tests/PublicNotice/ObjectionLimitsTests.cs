using Chuyi.Functions.PublicNotice;
using Chuyi.Tests.Storage;
using Xunit;

namespace Chuyi.Tests.PublicNotice;

public class ObjectionLimitsTests
{
    private readonly LimitedDays days = new();

    [Fact]
    public async Task One_item_takes_so_many_objections_a_day_however_many_object_from_wherever()
    {
        var most = ObjectionLimits.PerItem.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => ObjectionLimits.For("A.1", $"{i}@example.org", $"asker {i}")));
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("A.2", "late@example.org", "late")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("A.1", "late@example.org", "late")));
    }

    [Fact]
    public async Task One_asker_objects_so_often_a_day_to_whatever_and_under_whatever_address()
    {
        var most = ObjectionLimits.PerAsker.Most;

        Assert.Equal(most, await days.Ask(most + 3, i => ObjectionLimits.For($"A.{i}", $"{i}@example.org", "asker")));
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("A.1", "other@example.org", "other")));
        days.Pass();
        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("A.1", "0@example.org", "asker")));
    }

    [Fact]
    public async Task What_is_refused_to_one_asker_uses_up_nothing_of_the_item()
    {
        await days.Ask(ObjectionLimits.PerItem.Most * 2, i => ObjectionLimits.For("A.1", $"{i}@example.org", "asker"));

        Assert.Equal(1, await days.Ask(1, _ => ObjectionLimits.For("A.1", "other@example.org", "other")));
    }
}
