using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

/// <param name="Experts">Who the experts of the pool are, by their codes; empty where nobody of them can be replaced.</param>
public sealed record OfficeRoundModel(
    CaseView<RoundState> View,
    string Id,
    RankedList? List,
    IReadOnlyDictionary<string, ExpertReview.PoolExpert> Experts
);

/// <param name="Duties">What is asked of the office.</param>
public sealed record OfficeModel(OfficeDuties Duties, IReadOnlyList<RoundEntry> Rounds, DateOnly Today);
