namespace Chuyi.Functions.ExpertReview;

/// <summary>Two records of one person: the id of the one that goes means the other from then on.</summary>
/// <param name="From">The id that goes.</param>
/// <param name="Into">The id that stays.</param>
/// <param name="Reason">Why they are one.</param>
public sealed record ExpertMerger(string From, string Into, string Reason);
