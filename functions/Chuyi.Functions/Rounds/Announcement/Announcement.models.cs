using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <summary>What will bear a document number.</summary>
public sealed record AnnouncementModel(RoundState State, string DocumentNumber, IReadOnlyList<RankedItem> Items);
