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

    // The list of a unit is that of its drafts.
    private async Task<Seat> WithApplication(string unit)
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
            IsSubmitted = true,
        };
        Assert.True(await service.Get<DraftStore>().Start(draft, places: 1, TestContext.Current.CancellationToken));
        return Of(unit);
    }
}
