namespace Chuyi.History.Verification;

/// <summary>One thing worth saying, in both languages.</summary>
/// <param name="Zh">A sentence in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record Finding(string Zh, string En);
