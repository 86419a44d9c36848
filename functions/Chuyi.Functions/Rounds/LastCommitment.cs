namespace Chuyi.Functions.Rounds;

/// <summary>When and to what a round committed last: what its history had by then cannot be left out unnoticed.</summary>
/// <param name="At">When.</param>
/// <param name="Cases">To how many of its cases.</param>
/// <param name="IsLast">Whether all that follows from its announcement, or its end, is among it.</param>
public sealed record LastCommitment(DateTimeOffset At, int Cases, bool IsLast);
