namespace Chuyi.Cli.Demo.Titles;

/// <summary>Rounds of several categories as they ended.</summary>
/// <param name="Broken">Why the story could not be told to its end, or null.</param>
public sealed record TitlesResult(TitlesReport Report, IReadOnlyList<Expectation> Expectations, string? Broken)
{
    public bool AllHeld => Broken is null && Expectations.All(e => e.Held);
}
