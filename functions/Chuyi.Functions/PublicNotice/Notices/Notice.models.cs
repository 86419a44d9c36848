using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.PublicNotice;

public sealed record NoticeModel(RoundState State, RankedList? List, IReadOnlySet<string> Objectable);

public sealed record ObjectionFormModel(string Round, RankedItem Item, int ShortestText);

public sealed record ObjectionLodgedModel(string Code, DateTimeOffset Until);

public sealed record ObjectionModel(CaseView<ObjectionState> View, bool IsOffice, Person? Objector);
