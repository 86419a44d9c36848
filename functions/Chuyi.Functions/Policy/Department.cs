using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A department of the province that issues the action.</summary>
public sealed record Department(string Code, Sentence Name);
