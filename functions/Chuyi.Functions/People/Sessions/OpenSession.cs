namespace Chuyi.Functions.People;

/// <summary>A session of somebody, as its owner's page lists it.</summary>
/// <param name="Mark">By what it is named there: it opens nothing.</param>
public sealed record OpenSession(string Mark, Session Session);
