using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

public sealed record RankRequest(
    CaseId Round,
    string DrawHash,
    RoundNumbers Numbers,
    IReadOnlyList<string> Panel,
    IReadOnlyList<Move> Moves
);

public sealed record StrikeRequest(string ListHash, string Item, string Reason);

public sealed record ScheduleRequest(int Serial, DateTimeOffset DecidedAt, int Days, string ListHash, string? Item);

public sealed record AnnouncementRequest(string DocumentNumber, string ListHash, DateTimeOffset At);

public sealed record TellPlacesRequest(
    CaseId Round,
    string ListHash,
    int From,
    int Count,
    int Serial,
    DateOnly First,
    DateOnly Last,
    DateTimeOffset At
);

public sealed record TellOutcomesRequest(
    CaseId Round,
    Sentence CategoryName,
    Programme Programme,
    string ListHash,
    int From,
    int Count,
    string DocumentNumber,
    DateOnly Day,
    DateTimeOffset At
);
