namespace Chuyi.Functions.Cases;

/// <summary>How long one text may be.</summary>
/// <param name="Field">What the person who writes it calls it.</param>
/// <param name="Longest">The characters it has at most.</param>
public sealed record TextLimit(Sentence Field, int Longest);
