using Chuyi.History.Events;

namespace Chuyi.Functions.History;

/// <summary>A page of events, and where the next begins.</summary>
public sealed record EventPage(IReadOnlyList<EventRecord> Events, string? Next);
