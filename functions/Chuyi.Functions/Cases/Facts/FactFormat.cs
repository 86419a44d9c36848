using System.Text.Json;
using System.Text.Json.Nodes;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>How a fact becomes an event and an event a fact again.</summary>
public static class FactFormat
{
    private const string Discriminator = "fact";

    /// <summary>Makes the event of a fact. The same arguments make the same event, to the bit.</summary>
    public static EventRecord Seal(Keys keys, string @case, int seq, DateTimeOffset at, string actor, Fact fact, string previous)
    {
        var data = JsonSerializer.SerializeToNode(fact, Json.Options)!.AsObject();
        data.Remove(Discriminator);
        return EventRecord.Seal(keys.Salts, @case, seq, at, actor, fact.GetType().Name, data, fact.Say(), previous);
    }

    public static Fact Read(EventRecord stored)
    {
        var whole = new JsonObject { [Discriminator] = stored.Type };
        foreach (var (name, value) in stored.Data)
            whole[name] = value?.DeepClone();
        return CorruptStorageException.Read($"The fact {stored.Seq} of {stored.Case}", () => whole.Deserialize<Fact>(Json.Options)!);
    }
}
