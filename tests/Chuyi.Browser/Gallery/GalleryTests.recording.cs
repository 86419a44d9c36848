using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Rehearsals;
using Xunit;

namespace Chuyi.Browser;

/// <content>What is not recorded yet, and what a unit has handed in.</content>
public sealed partial class GalleryTests
{
    private async Task WhileTheRoundIsRecorded()
    {
        await Waiting(
            Call.Id,
            new ImportPool(new() { PoolHash = new string('a', 64), Experts = 5 }),
            TimeSpan.Zero,
            () => gallery.Show("OfficeRoundPage.recording", Round, Seat.Officer)
        );
    }

    // One that its unit left as it was when the deadline came.
    private async Task WhereADraftWasLeft()
    {
        Typed("己校", "己校建设");
        var seat = await WithDraft("己校", isSubmitted: false);
        await gallery.Show("LateDraftPage", "/drafts/A.己校", seat);
        await gallery.Show("ApplicationsPage.late", "/applications", seat);
    }

    // The list of a unit is that of its drafts.
    private Task<Seat> WithApplication(string unit) => WithDraft(unit, isSubmitted: true);

    private async Task<Seat> WithDraft(string unit, bool isSubmitted)
    {
        var draft = new Draft
        {
            Id = CaseId.Parse("A." + unit),
            Round = Call.Id,
            Unit = "U." + unit,
            UnitName = unit,
            Account = "P." + unit,
            Title = unit + "建设",
            Recommender = "",
            Documents = [],
            StartedAt = service.Clock.GetUtcNow(),
            IsSubmitted = isSubmitted,
        };
        Assert.True(await service.Get<DraftStore>().Start(draft, places: 1, TestContext.Current.CancellationToken));
        return Of(unit);
    }
}
