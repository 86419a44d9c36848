namespace Chuyi.Functions.Cases;

/// <summary>A line of a list. Written only by the workflow of its own case.</summary>
public sealed record ListEntry(string List, string Case, string Stage, string Unit, string UnitName, string Title, string Recommender, DateTimeOffset ReceivedAt);
