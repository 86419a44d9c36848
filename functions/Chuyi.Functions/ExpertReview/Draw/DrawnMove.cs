using Chuyi.History.Draws;

namespace Chuyi.Functions.ExpertReview;

/// <summary>A review that left an expert, all by number.</summary>
/// <param name="Item">The application.</param>
/// <param name="From">The expert who left it; null where one more was asked.</param>
/// <param name="Cause">Why; see <see cref="DrawChange"/>.</param>
/// <param name="To">Who reviews it now; null if nobody of the pool can.</param>
public sealed record DrawnMove(int Item, int? From, string Cause, int? To);
