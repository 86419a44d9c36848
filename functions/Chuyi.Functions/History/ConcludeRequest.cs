using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>Asks for a commitment to a round after its announcement, and whether all that follows from its list is in it.</summary>
public sealed record ConcludeRequest(CaseId Round, string ListHash);
