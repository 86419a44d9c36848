using Chuyi.Functions.Applications;

namespace Chuyi.Cli.Demo;

/// <summary>A line of the table at the end.</summary>
/// <param name="Stage">Where the application ended, or null for a draft that was never submitted.</param>
public sealed record Outcome(string Unit, ApplicationStage? Stage, string Score, string Rank, string Standing);
