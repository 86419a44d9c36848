using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>
/// Asks for a commitment to a round after its announcement or its end, and whether all that follows is in it.
/// </summary>
/// <param name="ListHash">The list, or null where the round ended before anything was ranked.</param>
public sealed record ConcludeRequest(CaseId Round, string? ListHash)
{
    /// <summary>The cases that ended with a round that ended without a designation; null after an announcement.</summary>
    public IReadOnlyList<string>? Ended { get; init; }
}
