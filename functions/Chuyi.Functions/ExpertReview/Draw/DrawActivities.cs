using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The activities of the draw, as a round calls them.</summary>
public static class DrawActivities
{
    public static Activity<CommitRequest, Outcome<DrawCommitted>> Commit { get; } = new(nameof(ExpertDraw.Commit));

    public static Activity<DrawRequest, ExpertsDrawn> Draw { get; } = new(nameof(ExpertDraw.Draw));

    public static Activity<ItemsRequest, string[]> ItemsOf { get; } = new(nameof(ExpertDraw.ItemsOf));

    public static Activity<ArbitersRequest, ArbitersAsked> Arbiters { get; } = new(nameof(ExpertDraw.Arbiters));

    public static Activity<ReplaceRequest, Outcome<ExpertReplaced>> Replace { get; } = new(nameof(ExpertDraw.Replace));
}
