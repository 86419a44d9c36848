using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>What a draw is made from, with what its numbers stand for. Content-addressed, never published.</summary>
/// <param name="Codes">The experts' codes by number; the first is that of number 1.</param>
/// <param name="Applications">The applications by number.</param>
public sealed record CommittedDraw(DrawBasis Basis, IReadOnlyList<string> Codes, IReadOnlyList<string> Applications);
