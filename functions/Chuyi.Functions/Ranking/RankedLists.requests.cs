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
)
{
    /// <summary>Applications that the office ranks with fewer sheets than fixed.</summary>
    public IReadOnlyList<string> WithFewer { get; init; } = [];
}

public sealed record StrikeRequest(string ListHash, string Item, string Reason);

public sealed record ScheduleRequest(int Serial, DateTimeOffset DecidedAt, int Days, string ListHash, string? Item);

/// <param name="WasOnNotice">Whether the list, or an earlier one, has been on notice: then its ranks stay as they were shown.</param>
public sealed record WithdrawRequest(string ListHash, string Application, bool WasOnNotice);

public sealed record AnnouncementRequest(
    CaseId Round,
    string DocumentNumber,
    string ListHash,
    IReadOnlyList<Signatory> SignedBy,
    DateTimeOffset At
);

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
    IReadOnlyList<Signatory> SignedBy,
    string ListHash,
    int From,
    int Count,
    string DocumentNumber,
    DateOnly Day,
    DateTimeOffset At
);
