namespace Chuyi.Cli.Demo;

/// <summary>Something that was tried against the service in the course of the story, and whether it held.</summary>
public sealed record Attempt(string What, bool Held);
