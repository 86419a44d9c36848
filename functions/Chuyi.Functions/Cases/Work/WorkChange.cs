using System.Text.Json.Serialization;

namespace Chuyi.Functions.Cases;

/// <summary>What facts opened and closed.</summary>
public sealed record WorkChange(IReadOnlyList<WorkItem> Opened, IReadOnlyList<WorkItem> Closed)
{
    public static WorkChange None { get; } = new([], []);

    [JsonIgnore]
    public bool IsNone => Opened.Count == 0 && Closed.Count == 0;

    /// <summary>What there is to write to get from some items to others; nothing if they are the same.</summary>
    public static WorkChange Between(IReadOnlyCollection<WorkItem> was, IReadOnlyCollection<WorkItem> now) =>
        new([.. now.Except(was)], [.. NotIn(now, was)]);

    /// <summary>What of it holds still where a case has got to by now.</summary>
    public WorkChange HeldAgainst(IReadOnlyCollection<WorkItem> now) => new([.. Opened.Intersect(now)], [.. NotIn(now, Closed)]);

    /// <summary>What of it is of one case.</summary>
    public WorkChange Of(CaseId @case) => new([.. Opened.Where(item => item.Case == @case)], [.. Closed.Where(item => item.Case == @case)]);

    // An item whose name alone has changed is written over, and not closed.
    private static IEnumerable<WorkItem> NotIn(IReadOnlyCollection<WorkItem> now, IEnumerable<WorkItem> some)
    {
        var rows = now.Select(Row).ToHashSet();
        return some.Where(one => !rows.Contains(Row(one)));
    }

    private static (string Holder, string Key) Row(WorkItem item) => (item.Holder, item.Key);
}
