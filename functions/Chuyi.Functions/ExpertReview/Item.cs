namespace Chuyi.Functions.ExpertReview;

/// <summary>An application, as far as the draw may know.</summary>
public sealed record Item(string Application, string UnitName, string Recommender);
