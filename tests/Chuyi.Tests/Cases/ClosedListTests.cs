using System.Reflection;
using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;
using Chuyi.History.Events;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>The lists of facts and acts are closed: what is missing from them could be written and never read.</summary>
public class ClosedListTests
{
    [Theory]
    [InlineData(typeof(Fact))]
    [InlineData(typeof(Act))]
    public void Every_kind_is_on_the_list_under_its_own_name(Type kind)
    {
        var listed = kind.GetCustomAttributes<JsonDerivedTypeAttribute>()
            .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);
        var written = kind.Assembly.GetTypes().Where(t => t.IsSubclassOf(kind)).ToList();

        Assert.Empty(written.Except(listed.Keys));
        Assert.All(listed, entry => Assert.Equal(entry.Key.Name, entry.Value));
    }

    [Fact]
    public void A_fact_read_back_from_its_event_is_the_same_fact()
    {
        var keys = new Functions.Storage.Keys(new byte[32], new byte[32]);
        var fact = new Functions.Applications.SupplementRequested(
            new() { Defects = ["缺少法人签字", "No seal"], Due = new DateOnly(2026, 3, 9) }
        );
        var at = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        var stored = FactFormat.Seal(keys, "A.test", 1, at, "office", fact, EventRecord.NoPrev);
        var read = (Functions.Applications.SupplementRequested)FactFormat.Read(EventJson.Read(EventJson.Write(stored)));

        Assert.Equal(fact.Order.Defects, read.Order.Defects);
        Assert.Equal(fact.Order.Due, read.Order.Due);
        Assert.True(stored.IsIntact());
        Assert.Equal(stored.Hash, FactFormat.Seal(keys, "A.test", 1, at, "office", fact, EventRecord.NoPrev).Hash);
    }
}
