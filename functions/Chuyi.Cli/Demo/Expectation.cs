namespace Chuyi.Cli.Demo;

/// <summary>Something the story says must be so, and whether it was.</summary>
/// <param name="Seen">What was seen instead; empty if it held.</param>
public sealed record Expectation(string What, bool Held, string Seen);
