using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>Somebody looked at a document, or at the form of an application.</summary>
/// <param name="Case">Whose document it is.</param>
/// <param name="Actor">What histories call them.</param>
/// <param name="FileName">The name of the document on that day; empty for the form.</param>
public sealed record DocumentLook(DateTimeOffset At, string Case, string Actor, string FileName)
{
    /// <summary>The duty behind which an expert looked at it; null for others, and for what was noted before it was kept.</summary>
    public string? Duty { get; init; }

    /// <summary>What people call the case; null of what was noted before that was kept, and of what has no such name.</summary>
    public CaseName? Name { get; init; }

    /// <summary>Whether it was the form, which has no name.</summary>
    public bool IsOfForm => FileName.Length == 0;
}
