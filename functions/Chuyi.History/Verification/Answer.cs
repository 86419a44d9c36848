namespace Chuyi.History.Verification;

/// <summary>The answer to one question about a history.</summary>
/// <param name="Holds">Null if it cannot be told.</param>
/// <param name="Sentence">It in words.</param>
public sealed record Answer(bool? Holds, Sentence Sentence);
