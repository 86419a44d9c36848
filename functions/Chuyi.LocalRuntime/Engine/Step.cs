namespace Chuyi.LocalRuntime.Engine;

/// <summary>
/// One step of an instance: what came, what the code asked for. It is one row; its insertion commits it.
/// That a step exists proves that the sends of the step before were delivered.
/// </summary>
internal sealed record Step(int Number, DateTimeOffset Time, List<Message> In, List<Effect> Out)
{
    public static string Key(InstanceRow row, int number) => $"{KeyPrefix(row)}{number:D8}";

    public static string KeyPrefix(InstanceRow row) => $"h{row.Execution:D6}-{row.Generation:D6}-";

    /// <summary>Which execution a row of history or inbox belongs to.</summary>
    public static int ExecutionOf(string key) => int.Parse(key.AsSpan(1, key.IndexOf('-', StringComparison.Ordinal) - 1), System.Globalization.CultureInfo.InvariantCulture);

    public static string InboxPrefix(InstanceRow row) => $"q{row.Execution:D6}-";
}
