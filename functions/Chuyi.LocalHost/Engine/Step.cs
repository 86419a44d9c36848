using System.Globalization;
using Chuyi.LocalHost.Stores;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Engine;

/// <summary>
/// One step of an instance: what came and what the code asked for, as events of its history. It is one row; its insertion
/// commits it. That a step exists proves that the sends of the step before were delivered.
/// </summary>
internal sealed record Step(int Number, DateTimeOffset Time, List<HistoryEvent> Events)
{
    private const string Fold = "-f";

    /// <summary>The rows of the inbox whose message it took.</summary>
    public List<string>? Keys { get; init; }

    /// <summary>The custom status as the code set it in this step.</summary>
    public string? Status { get; init; }

    public static string Key(InstanceRow row, int number) => $"{KeyPrefix(row)}{number:D8}";

    public static string KeyPrefix(InstanceRow row) => $"h{row.Execution:D6}-{row.Generation:D6}-";

    /// <summary>The row that holds the steps up to one, in place of their own.</summary>
    public static string FoldKey(InstanceRow row, int last) => Key(row, last) + Fold;

    public static bool IsFold(string key) => key.EndsWith(Fold, StringComparison.Ordinal);

    /// <summary>The history of an instance as its rows hold it, without the step that ended it.</summary>
    public static List<Step> Read(InstanceRow row, IEnumerable<StoredRow> rows) =>
        [
            .. rows.Where(stored => stored.Key.StartsWith(KeyPrefix(row), StringComparison.Ordinal))
                .SelectMany(stored => IsFold(stored.Key) ? Json.Read<List<Step>>(stored.Data) : [Json.Read<Step>(stored.Data)]),
        ];

    /// <summary>Which execution a row of history or inbox belongs to.</summary>
    public static int ExecutionOf(string key) =>
        int.Parse(key.AsSpan(1, key.IndexOf('-', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture);

    public static string InboxPrefix(InstanceRow row) => $"q{row.Execution:D6}-";
}
