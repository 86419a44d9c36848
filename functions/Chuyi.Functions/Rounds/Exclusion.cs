using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Rounds;

/// <summary>An expert who cannot review an application, and why.</summary>
public sealed record Exclusion(string Expert, string Application, Sentence Reason);
