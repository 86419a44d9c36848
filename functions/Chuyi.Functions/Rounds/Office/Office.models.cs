using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

public sealed record OfficeRoundModel(CaseView<RoundState> View, string Id, RankedList? List);

/// <param name="Work">What is asked of the office.</param>
public sealed record OfficeModel(IReadOnlyList<WorkSection> Work, IReadOnlyList<RoundEntry> Rounds, DateOnly Today);
