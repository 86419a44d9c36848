using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The office has what the draw is made from fixed: every formal check is over.</summary>
/// <param name="Day">The new day of the public values, when the one named before is no longer to come.</param>
/// <param name="Reason">Why it is fixed once more, when it was fixed already.</param>
public sealed record CommitDraw(DateOnly? Day, string? Reason) : Act;
