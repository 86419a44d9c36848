namespace Chuyi.Functions.Recommending;

/// <summary>What a recommender says of one application: a place in its order, or why it does not recommend it.</summary>
/// <param name="Application">Which one.</param>
/// <param name="Place">From 1; null where it is not recommended.</param>
/// <param name="Reason">Why it is not; null or empty where it is.</param>
public sealed record RecommendationChoice(string Application, int? Place, string? Reason);
