namespace Chuyi.Functions.Cases;

/// <summary>A case in trouble.</summary>
/// <param name="Case">The case.</param>
/// <param name="Id">Which of its troubles.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Reason">Why, as far as it is known.</param>
/// <param name="Since">Since when.</param>
/// <param name="Latest">When it was last seen to last.</param>
public sealed record Trouble(CaseId Case, string Id, TroubleKind Kind, Sentence Reason, DateTimeOffset Since, DateTimeOffset Latest);
