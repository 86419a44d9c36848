using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>The action itself and who issues it.</summary>
/// <param name="Issuers">The issuing departments by their Chinese names.</param>
public sealed record Programme(Sentence Name, IReadOnlyList<string> Issuers);
