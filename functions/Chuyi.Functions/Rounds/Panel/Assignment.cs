namespace Chuyi.Functions.Rounds;

/// <summary>Who reviews what.</summary>
public sealed record Assignment(string Application, string Expert);
