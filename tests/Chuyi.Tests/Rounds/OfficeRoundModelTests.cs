using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>What the office's page of a round shows of a list of thousands.</summary>
public class OfficeRoundModelTests
{
    private const int Applications = 10_000;

    private static readonly RankedList List = RankedList.Of(
        SampleRound.Id,
        RoundNumbers.Default(quota: 20, reserve: 5, panel: 3),
        [
            .. Enumerable
                .Range(0, Applications)
                .Select(i => new Scored(
                    $"A.{i}",
                    $"第{i}校",
                    "申报",
                    [
                        [i % 100, 0, 0, 0],
                    ]
                )),
        ],
        null
    );

    [Fact]
    public void It_shows_what_is_proposed_and_in_reserve_and_the_rest_page_by_page()
    {
        Assert.Equal(Enumerable.Range(1, 25), Of(null).Lines.Select(i => i.Rank));
        Assert.Equal((null, null), (Of(null).Before, Of(null).After));

        Assert.Equal(Enumerable.Range(51, 50), Of(2).Lines.Select(i => i.Rank));
        Assert.Equal((1, 3), (Of(2).Before, Of(2).After));
        Assert.Equal((199, null), (Of(200).Before, Of(200).After));
        Assert.Equal(Of(200).Lines, Of(9999).Lines);
    }

    [Fact]
    public void What_was_struck_is_shown_too() =>
        Assert.Equal(
            25,
            Of(null, List.Strike(List.Items[3].Application).List).Lines.Count(i => i.Struck || i.Standing != Standing.NotProposed)
        );

    private static OfficeRoundModel Of(int? page, RankedList? list = null) =>
        new(
            new CaseView<RoundState>(SampleRound.Id, SampleRound.Ranked, [], [], new HashSet<string>()),
            SampleRound.Id,
            list ?? List,
            new Dictionary<string, Functions.ExpertReview.PoolExpert>(),
            page
        );
}
