using System.Text.Json;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Cases;

public class CaseSummaryTests
{
    private static readonly DateTimeOffset Received = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly CaseSummary[] Summaries =
    [
        new ApplicationSummary("R.1", "A.1")
        {
            Stage = ApplicationStage.Accepted,
            Unit = "U.1",
            UnitName = "甲校",
            Title = "学校",
            Recommender = "甲市教育局",
            ReceivedAt = Received,
        },
        new RoundSummary("rounds", "R.1", RoundStage.SignOff) { Committed = new(Received, Cases: 7, IsLast: false) },
    ];

    [Fact]
    public void A_stage_is_stored_by_its_name()
    {
        Assert.Contains("\"stage\":\"Accepted\"", Json.Write(Summaries[0]), StringComparison.Ordinal);
        Assert.Contains("\"stage\":\"SignOff\"", Json.Write(Summaries[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_is_the_same_after_its_way_through_JSON()
    {
        Assert.Equal(Summaries, Json.Read<CaseSummary[]>(Json.Write(Summaries)));
        Assert.Equal(Summaries, JsonSerializer.Deserialize<CaseSummary[]>(JsonSerializer.Serialize(Summaries))!);
    }
}
