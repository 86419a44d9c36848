using System.Text.Json.Nodes;

namespace Chuyi.History.Events;

/// <summary>An event as one line of text, the form in which it is stored.</summary>
public static class EventJson
{
    public static string Write(EventRecord one) => CanonicalJson.Write(one.ToJson());

    public static EventRecord Read(string line) => EventRecord.FromJson(JsonNode.Parse(line)!.AsObject());
}
