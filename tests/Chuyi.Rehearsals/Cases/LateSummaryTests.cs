using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Chuyi.History.Events;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <summary>An activity may run twice at once, and the older run may write last: what is newer stands.</summary>
public sealed class LateSummaryTests(IdleServiceFixture idle) : IClassFixture<IdleServiceFixture>
{
    private static readonly CaseTags Tags = new("R.late", "secondary-school", "");

    private readonly ReadStore store = idle.Service.Get<ReadStore>();

    [Theory]
    [InlineData("A.1", "History:transaction")]
    [InlineData("R.1", "History:transaction", "History:transaction")]
    public async Task An_older_step_that_comes_late_leaves_the_newer_summary(string @case, params string[] requests)
    {
        Assert.Equal(requests, await Add(@case, 1));
        Assert.Equal(requests, await Add(@case, 2));

        await Add(@case, 1);

        Assert.Equal(Summary(@case, 2), await Stands(@case));
    }

    [Theory]
    [InlineData("A.2")]
    [InlineData("R.2")]
    public async Task A_step_of_which_the_events_alone_were_written_is_completed(string @case)
    {
        await Add(@case, 1);
        await store.Add([Event(@case, 2)], Tags, null, null);

        await Add(@case, 2);
        await Add(@case, 1);

        Assert.Equal(Summary(@case, 2), await Stands(@case));
    }

    [Fact]
    public async Task Of_many_who_write_at_once_the_newest_stands()
    {
        await Task.WhenAll(Enumerable.Range(1, 12).Reverse().Select(seq => store.Write(Summary("A.3", seq), seq)));

        Assert.Equal(Summary("A.3", 12), await Stands("A.3"));
    }

    private Task<IReadOnlyList<string>> Add(string @case, int seq) =>
        StorageRequests.Of(() => store.Add([Event(@case, seq)], Tags, null, Summary(@case, seq)));

    private Task<CaseSummary?> Stands(string @case) => store.Summary<CaseSummary>(Summary(@case, 1).Index, @case);

    private static EventRecord Event(string @case, int seq) =>
        EventRecord.Seal(
            new byte[32],
            @case,
            seq,
            Service.Start.AddSeconds(seq),
            "office",
            "Fact",
            [],
            new("事", "Fact"),
            EventRecord.NoPrev
        );

    // The one stands among the events of its round, the other in a partition of its own.
    private static CaseSummary Summary(string @case, int seq) =>
        @case.StartsWith('R')
            ? new RoundSummary("late", @case, RoundStage.Open) { NoticeUntil = DateOnly.FromDayNumber(seq) }
            : new ApplicationSummary(Tags.Round, @case)
            {
                Stage = ApplicationStage.Checking,
                Unit = "U.1",
                UnitName = "甲校",
                Title = "优秀中职学校建设",
                Recommender = "市教育局",
                ReceivedAt = Service.Start,
                Rank = seq,
            };
}
