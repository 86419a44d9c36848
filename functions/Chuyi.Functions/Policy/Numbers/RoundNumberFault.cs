using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>Why a number cannot rule a round, and the field in which to set it right.</summary>
public sealed record RoundNumberFault(string Field, Refusal Refusal);
