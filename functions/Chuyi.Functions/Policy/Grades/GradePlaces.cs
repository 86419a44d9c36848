using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>A grade of a round's list (档次), and how many on the list get it.</summary>
public sealed record GradePlaces(string Code, Sentence Name, int Places);
