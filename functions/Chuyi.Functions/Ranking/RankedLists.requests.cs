using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

public sealed record RankRequest
{
    public required CaseId Round { get; init; }

    public required RoundNumbers Numbers { get; init; }

    public required IReadOnlyList<string> Panel { get; init; }

    /// <summary>Reviews that moved from one expert to another.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Applications that the office ranks with fewer sheets than fixed.</summary>
    public required IReadOnlyList<string> WithFewer { get; init; }

    /// <summary>Applications for which one more expert was asked; null in a request of before.</summary>
    public IReadOnlyList<string>? Arbitrated { get; init; }

    /// <summary>The hash of the draw, by whose lot equal applications are ordered; a request of before has none.</summary>
    public string? Draw { get; init; }

    /// <summary>How the places are given; null where the best of all get them.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>The grades among those proposed; null where there are none.</summary>
    public GradeTerms? Grades { get; init; }
}

public sealed record StrikeRequest(string ListHash, string Item, string Reason);

public sealed record ScheduleRequest(int Serial, DateTimeOffset DecidedAt, int Days, string ListHash, string? Item);

/// <param name="WasOnNotice">Whether the list, or an earlier one, has been on notice: then its ranks stay as they were shown.</param>
public sealed record WithdrawRequest(string ListHash, string Application, bool WasOnNotice);

public sealed record AnnouncementRequest
{
    public required CaseId Round { get; init; }

    /// <summary>The id of the act that announces.</summary>
    public required string Act { get; init; }

    public required AnnouncementTerms Terms { get; init; }

    public required IReadOnlyList<Signatory> SignedBy { get; init; }

    public required DateTimeOffset At { get; init; }
}

public sealed record TellPlacesRequest
{
    public required CaseId Round { get; init; }

    public required Notice Notice { get; init; }

    public required int From { get; init; }

    public required int Count { get; init; }
}

public sealed record TellOutcomesRequest
{
    public required CaseId Round { get; init; }

    public required Sentence CategoryName { get; init; }

    /// <summary>The words for the level of the title; null in a request of before.</summary>
    public LevelWords? Level { get; init; }

    /// <summary>The category's word in the numbers of its certificates.</summary>
    public string? Short { get; init; }

    public required Programme Programme { get; init; }

    public required IReadOnlyList<Signatory> SignedBy { get; init; }

    public required string ListHash { get; init; }

    public required int From { get; init; }

    public required int Count { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <param name="ListHash">The list as it stands, or null before anything is ranked.</param>
public sealed record EndRequest(CaseId Round, string? ListHash, string Reason);

public sealed record TellEndRequest
{
    public required CaseId Round { get; init; }

    public required string ListHash { get; init; }

    public required int From { get; init; }

    public required int Count { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
