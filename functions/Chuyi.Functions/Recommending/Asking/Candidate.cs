using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Recommending;

/// <summary>An application that asks for a recommendation.</summary>
public sealed record Candidate
{
    public required CaseId Application { get; init; }

    public required string UnitName { get; init; }

    /// <summary>What is to be designated, where that is not the unit; else null.</summary>
    public string? SubjectName { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the unit is; null for one that is not on file.</summary>
    public string? Prefecture { get; init; }
}
