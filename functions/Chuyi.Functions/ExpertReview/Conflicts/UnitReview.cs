namespace Chuyi.Functions.ExpertReview;

/// <summary>That somebody of a unit reviewed an application. Both are told by their <see cref="UnitKey"/>.</summary>
/// <param name="Reviewer">The unit of the expert.</param>
/// <param name="Reviewed">A unit with a part in the application.</param>
public sealed record UnitReview(string Reviewer, string Reviewed);
