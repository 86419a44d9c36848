using Chuyi.Functions.Cases;

namespace Chuyi.Functions.History;

/// <summary>Asks for a commitment to what was recorded in the cases of a round after its last one, if anything was.</summary>
/// <param name="LogSize">The size of the log to which the last one goes.</param>
public sealed record CommitLateRequest(CaseId Round, long LogSize);
