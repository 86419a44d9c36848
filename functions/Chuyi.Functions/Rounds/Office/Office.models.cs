using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.Rounds;

public sealed record OfficeRoundModel(CaseView<RoundState> View, string Id, RankedList? List);

public sealed record OfficeModel(IReadOnlyList<RoundEntry> Rounds, DateOnly Today, int InTrouble, RoundFormModel Form);
