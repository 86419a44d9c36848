namespace Chuyi.Functions.History;

/// <summary>Somebody looked at a document.</summary>
/// <param name="Actor">What histories call them.</param>
/// <param name="FileName">The name of the document on that day.</param>
public sealed record DocumentLook(DateTimeOffset At, string Actor, string FileName);
