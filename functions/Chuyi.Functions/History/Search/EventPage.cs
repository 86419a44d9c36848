using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>A page of events, and where the next begins.</summary>
public sealed record EventPage(IReadOnlyList<EventRecord> Events, string? Next)
{
    /// <summary>What it counts.</summary>
    public static Counted Counted { get; } = new("条", "事件", "event", "events");

    /// <summary>What people call the cases of its events, those that have such a name.</summary>
    public IReadOnlyDictionary<string, CaseName> Names { get; init; } = new Dictionary<string, CaseName>();

    /// <summary>The names that were found, by case.</summary>
    public static IReadOnlyDictionary<string, CaseName> NamesOf(IEnumerable<(string Case, CaseName? Name)> found) =>
        found
            .Where(one => one.Name is not null)
            .DistinctBy(one => one.Case)
            .ToDictionary(one => one.Case, one => one.Name!, StringComparer.Ordinal);
}
