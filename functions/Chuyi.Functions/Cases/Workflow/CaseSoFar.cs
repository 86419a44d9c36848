namespace Chuyi.Functions.Cases;

/// <summary>What a workflow that begins, for the first time or again, finds of its case.</summary>
/// <param name="Facts">What is recorded, in order.</param>
/// <param name="Waiting">The acts that wait, in the order of their receipt.</param>
public sealed record CaseSoFar(IReadOnlyList<PastFact> Facts, IReadOnlyList<ReceivedAct> Waiting);
