using System.Text.Json;

namespace Chuyi.LocalHost.Protocol;

/// <summary>A function of the app, as its metadata describe it.</summary>
/// <param name="Trigger">The binding that starts it, as the app's attributes wrote it.</param>
/// <param name="Client">The parameter that takes the durable client; null if none does.</param>
internal sealed record FunctionEntry(string Id, string Name, TriggerKind Kind, JsonElement Trigger, string? Client)
{
    public string TriggerName => Text("name") ?? "";

    /// <summary>A property of the trigger's binding, whatever the case of its name.</summary>
    public string? Text(string property) => Property(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public bool Flag(string property, bool otherwise) =>
        Property(property) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : otherwise;

    public IReadOnlyList<string> Texts(string property) =>
        Property(property) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private JsonElement? Property(string name)
    {
        foreach (var property in Trigger.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        return null;
    }
}
