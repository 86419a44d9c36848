using System.Text.Json;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
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

    /// <summary>What was typed or chosen, each value by what it is called, as it reads on the form.</summary>
    public IReadOnlyList<TypedText> Sent => Fact.Sent is null ? [] : [.. Members("", JsonSerializer.Deserialize<JsonElement>(Fact.Sent))];

    private IEnumerable<TypedText> Members(string member, JsonElement value) =>
        value.EnumerateObject().SelectMany(one => Values(one.Name == "name" ? member : one.Name, one.Value));

    private IEnumerable<TypedText> Values(string member, JsonElement value) =>
        IsAdded(member) ? []
        : member == "numbers" ? Numbers(value)
        : value.ValueKind switch
        {
            JsonValueKind.Object when value.TryGetProperty("zh", out var zh) => FieldWords.Of(member) is { } label
                ? [new(label, new(Text(zh), Text(value.GetProperty("en"))))]
                : [],
            JsonValueKind.Object when member == "days" =>
            [
                new(FieldWords.Of(member) ?? default, Say(value.Deserialize<ScheduledDay>(Json.Options)!)),
            ],
            JsonValueKind.Object => Members(member, value),
            JsonValueKind.Array when member == "counts" => TypedText.Of(member, [Group(value)]),
            JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Array) => TypedText.Of(
                member,
                value.EnumerateArray().Select(Group)
            ),
            JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind != JsonValueKind.Object) => TypedText.Of(
                member,
                value.EnumerateArray().Select(Text)
            ),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Values(member, one)),
            JsonValueKind.Null => [],
            _ => TypedText.Of(member, [Text(value)]),
        };

    // What the service adds by itself; what the round fixes goes with acts of others, and only who opens it chooses it.
    private bool IsAdded(string member) =>
        member is "act" or "unit" or "unitName" or "proposal" or "programme" or "departments" or "discarded" or "letter"
        || (member is "numbers" or "deadline" or "category" && Fact.Act != nameof(OpenRound));

    // What a round fixes that is no number.
    private static readonly string[] Besides = ["aggregation", "criteria", "parts"];

    private IEnumerable<TypedText> Numbers(JsonElement value)
    {
        var numbers = value.Deserialize<RoundNumbers>(Json.Options)!;
        return RoundNumber
            .All.Select(number => new TypedText(number.Name, number.Say(numbers)))
            .Concat(Besides.SelectMany(member => Values(member, value.GetProperty(member))));
    }

    private static Sentence Say(ScheduledDay one) =>
        new(BeijingTime.Say(one.Date).Zh + (one.Off ? " 休" : " 班"), BeijingTime.Say(one.Date).En + (one.Off ? ": off" : ": worked"));

    private static string Group(JsonElement values) => string.Join(' ', values.EnumerateArray().Select(Text));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
