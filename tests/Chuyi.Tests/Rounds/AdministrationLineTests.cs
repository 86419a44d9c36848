using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>What the home of the office says of the administration of the service.</summary>
public class AdministrationLineTests
{
    private const string Me = "office P.1";

    [Fact]
    public void Where_nothing_waits_each_part_is_there_all_the_same() =>
        Assert.Equal(
            "accounts /office/accounts|units /office/units|experts /office/experts|calendar /office/calendar|trouble /office/trouble",
            Said([])
        );

    [Fact]
    public void What_waits_is_counted_where_it_is_done_and_what_I_proposed_apart() =>
        Assert.Equal(
            "accounts /office/accounts 2 项待您确认 您提议的 1 项待他人确认|units /office/units|experts /office/experts"
                + "|calendar /office/calendar 2027、2028 年的节假日安排待录入|trouble /office/trouble 1 个案卷异常 2 封信函未送达",
            Said(
                [
                    Proposal(CaseId.Account("a@example.org"), "office P.2"),
                    Proposal(CaseId.Account("b@example.org"), "office P.2"),
                    Proposal(CaseId.Account("c@example.org"), Me),
                    CalendarReminder.Of(CaseId.Calendar(2028)),
                    CalendarReminder.Of(CaseId.Calendar(2027)),
                    WorkItem.OfOffice(WorkKind.ConfirmList, SampleRound.Id, SampleRound.Call.Title),
                ],
                TroubleKind.Letter,
                TroubleKind.Failed,
                TroubleKind.Letter
            )
        );

    private static WorkItem Proposal(CaseId of, string by) =>
        WorkItem.OfOffice(WorkKind.ConfirmProposal, of, new("账号", "Account"), by: by);

    private static string Said(IReadOnlyList<WorkItem> items, params TroubleKind[] troubles) =>
        string.Join(
            '|',
            AdministrationLine
                .All(new(items, IsAll: true), new([.. troubles.Select(OfficeWorkTests.Trouble)], IsAll: true), Me)
                .Select(line => string.Join(' ', line.Waits.Select(waits => waits.Zh).Prepend(line.Address).Prepend(line.Kind)))
        );
}
