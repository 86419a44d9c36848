namespace Chuyi.Functions.Rounds;

/// <summary>What a round takes over from its category, since it was corrected.</summary>
/// <param name="Times">How often it was.</param>
/// <param name="Hash">Under which it is kept.</param>
public sealed record CorrectedContent(int Times, string Hash);
