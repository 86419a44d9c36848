using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <summary>What will bear a document number.</summary>
/// <param name="AskedBack">What is unusual about the number: a reason is required for each.</param>
public sealed record AnnouncementModel(
    RoundState State,
    string DocumentNumber,
    IReadOnlyList<RankedItem> Items,
    IReadOnlyList<Refusal> AskedBack
);
