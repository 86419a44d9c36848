using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>
/// After a round's last commitment its cases are over, and yet something may be recorded in them. For every kind of case of a
/// round each stage is either one that nothing waits in when the round ends, or one in which the round is told of whatever is
/// recorded, by any act or by none, and commits once more. A new kind or stage is in neither list yet, and fails here.
/// </summary>
public class LateFactsTests
{
    private static readonly string Decided = """
        Round | before: None Open Closed Review Ranked Notice SignOff Signed | told: Announced Ended
        Application | before: None Checking Supplement Accepted Placed |
          told: Refused Withdrawn DeemedWithdrawn Struck Designated NotDesignated
        Duty | before: None Invited Reviewing | told: Signed Declined Released
        Objection | before: None | told: Lodged Verified Lapsed Upheld Dismissed
        SignOff | before: None Asked | told: Signed Returned Superseded
        Recommendation | before: None Collecting Asked | told: Given Ended
        Designation | before: None Made | told: Registered
        Account | before: None Proposed Invited Open ChangeProposed Closed ReopeningProposed | told:
        Contact | before: None Proposed InForce | told:
        Calendar | before: None Known | told:
        Units | before: None Kept | told:
        Experts | before: None Kept | told:
        """.Replace("|\n  told", "| told", StringComparison.Ordinal);

    [Fact]
    public void In_each_stage_that_outlasts_its_round_the_round_is_told() =>
        Assert.Equal(
            Decided,
            string.Join(
                '\n',
                StageTableTests.All.Select(kind =>
                    $"{kind.Kind} | before: {Names(kind.Stages.Except(kind.Late))} | told: {Names(kind.Late)}".TrimEnd()
                )
            )
        );

    private static readonly string[] Requests = ["new RecordRequest", "new DeliverRequest"];

    private static string Names(IEnumerable<Enum> stages) => string.Join(' ', stages);

    // Whoever writes events without the desk of a workflow says it as well.
    [Fact]
    public void Whoever_records_says_whether_it_may_be_late() =>
        Assert.All(
            from file in Sources.Of(Sources.Service, ".cs")
            let text = File.ReadAllText(Path.Combine(Sources.Service, file))
            where Requests.Any(request => text.Contains(request, StringComparison.Ordinal))
            select (file, text),
            one => Assert.Contains("MayBeLate = ", one.text, StringComparison.Ordinal)
        );
}
