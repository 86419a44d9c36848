using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.History.Events;

namespace Chuyi.Functions.Web;

/// <summary>An act of the reader that was received and then not taken, because something else came first.</summary>
/// <param name="Fact">That it was declined, and why.</param>
/// <param name="At">When it was received.</param>
public sealed record DeclinedAct(ActDeclined Fact, DateTimeOffset At)
{
    /// <summary>Those of one actor that nothing of theirs was taken after: once they have acted again, they know.</summary>
    public static IReadOnlyList<DeclinedAct> Of(IEnumerable<EventRecord> events, string actor) =>
        [
            .. events
                .Where(one => one.Actor == actor)
                .Reverse()
                .TakeWhile(one => one.Type == nameof(ActDeclined))
                .Select(one => new DeclinedAct((ActDeclined)FactFormat.Read(one), one.At))
                .Reverse(),
        ];

    /// <summary>What was sent, each value by what it is called.</summary>
    public IReadOnlyList<(Sentence Name, string Value)> Sent =>
        Fact.Sent is null ? [] : [.. Values("", JsonSerializer.Deserialize<JsonElement>(Fact.Sent))];

    private static IEnumerable<(Sentence, string)> Values(string member, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Where(one => one.Name != "act")
                .SelectMany(one => Values(NameOf(member, one), one.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Values(member, one)),
            _ => [(TextLimits.Of(member)?.Field ?? new(member, member), value.ToString())],
        };

    // The languages of a sentence are no names.
    private static string NameOf(string member, JsonProperty one) => one.Name is "zh" or "en" ? member : one.Name;
}
