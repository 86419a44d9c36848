using Chuyi.Functions.Cases;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Ranking;

/// <summary>The activities that work on lists, as a round calls them.</summary>
public static class ListActivities
{
    public static Activity<string, int> CountApplications { get; } = new(nameof(RankedLists.CountApplications));

    public static Activity<RankRequest, RankingOutcome> Rank { get; } = new(nameof(RankedLists.Rank));

    public static Activity<ConfirmList, Outcome<ListConfirmed>> Confirm { get; } = new(nameof(RankedLists.Confirm));

    public static Activity<StrikeRequest, ItemStruck> Strike { get; } = new(nameof(RankedLists.Strike));

    public static Activity<WithdrawRequest, ItemWithdrawn> Withdraw { get; } = new(nameof(RankedLists.Withdraw));

    public static Activity<ScheduleRequest, NoticeScheduled?> Schedule { get; } = new(nameof(RankedLists.Schedule));

    public static Activity<AnnouncementRequest, Outcome<RoundAnnounced>> Announcement { get; } = new(nameof(RankedLists.Announcement));

    public static Activity<EndRequest, Outcome<RoundEnded>> End { get; } = new(nameof(RankedLists.End));

    public static Activity<TellPlacesRequest> TellPlaces { get; } = new(nameof(RankedLists.TellPlaces));

    public static Activity<TellOutcomesRequest> TellOutcomes { get; } = new(nameof(RankedLists.TellOutcomes));

    public static Activity<TellEndRequest> TellEnd { get; } = new(nameof(RankedLists.TellEnd));
}
