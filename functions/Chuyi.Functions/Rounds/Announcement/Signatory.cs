using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>A department that signs, as the catalogue names it.</summary>
public sealed record Signatory(string Code, Sentence Name);
