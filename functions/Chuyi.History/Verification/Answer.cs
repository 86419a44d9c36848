namespace Chuyi.History.Verification;

/// <summary>The answer to one question about a history, in both languages.</summary>
/// <param name="Holds">Null if it cannot be told.</param>
/// <param name="Zh">A sentence in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record Answer(bool? Holds, string Zh, string En);
