using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>One of the answers that a field offers.</summary>
public sealed record ChoiceOption(string Code, Sentence Name);
