namespace Chuyi.Functions.Policy;

/// <summary>The action itself and who issues it.</summary>
/// <param name="Issuers">The issuing departments by their Chinese names.</param>
public sealed record Programme(string Zh, string En, IReadOnlyList<string> Issuers);
