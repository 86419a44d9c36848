namespace Chuyi.Functions.People;

/// <summary>What was tried and refused in one hour.</summary>
/// <param name="Hour">When that hour began.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Who">What histories call who tried it; of a code, for whom it was.</param>
/// <param name="Times">How often, at least: of tries at the same instant not each is counted.</param>
public sealed record RefusedAttempt(DateTimeOffset Hour, AttemptKind Kind, string Who, int Times);
