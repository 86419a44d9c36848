using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;
using Xunit;

namespace Chuyi.Tests.Rounds;

/// <summary>What the home of the office says is asked of it.</summary>
public class OfficeWorkTests
{
    private const string FromList = "?from=%3Fstage%3Dchecking%26sort%3Ddue";

    [Fact]
    public void What_is_in_trouble_stands_first_with_its_count_then_each_kind_by_what_is_due_first()
    {
        WorkItem[] items =
        [
            WorkItem.OfOffice(WorkKind.ConfirmList, SampleRound.Id, SampleRound.Call.Title),
            WorkItem.OfOffice(WorkKind.ReplaceExpert, CaseId.Duty(SampleRound.Id, "E1"), new("专家 E1", "Expert E1"), new(2026, 3, 10)),
            Check("A.1", 12),
            Check("A.2", 9),
        ];

        Assert.Equal(
            "Trouble 1: /office/trouble; Letter 2: /office/trouble; "
                + $"Check 2+: /applications/A.2{FromList} /applications/A.1{FromList}; "
                + $"ReplaceExpert 1: /office/rounds/{SampleRound.Id}; ConfirmList 1: /office/rounds/{SampleRound.Id}",
            Said(new(items, IsAll: false), TroubleKind.Letter, TroubleKind.Failed, TroubleKind.Letter)
        );
    }

    [Fact]
    public void Where_not_all_was_read_there_may_be_more_of_each_kind()
    {
        AskedWork asked = new([WorkItem.OfOffice(WorkKind.DecideObjection, SampleRound.Id, new("异议", "Objection"))], IsAll: false);

        var sections = OfficeWork.Sections(asked, new([Trouble(TroubleKind.Letter)], IsAll: false), [], Composition.Processes);

        Assert.Equal(["Letter", "DecideObjection"], sections.Select(section => section.Kind));
        Assert.All(sections, section => Assert.True(section.OrMore));
    }

    [Fact]
    public void Where_nothing_is_asked_nothing_is_said() => Assert.Equal("", Said(AskedWork.None));

    [Fact]
    public void All_that_is_to_be_checked_stands_in_the_lists_of_the_rounds_that_check()
    {
        RoundEntry[] rounds = [new(SampleRound.Call, RoundStage.Closed), new(SampleRound.Call, RoundStage.Review)];

        var list = OfficeWork
            .Sections(new([Check("A.1", 12)], IsAll: true), new([], IsAll: true), rounds, Composition.Processes)
            .Single()
            .Lists.Single();

        Assert.Equal(
            (SampleRound.Call.Title, $"/office/rounds/{SampleRound.Id}/applications?stage=checking&sort=due"),
            (list.Name, list.Address)
        );
    }

    private static WorkItem Check(string application, int day) =>
        WorkItem.OfOffice(WorkKind.Check, CaseId.Parse(application), new("甲校", "A"), new(2026, 3, day));

    private static string Said(AskedWork asked, params TroubleKind[] troubles) =>
        string.Join(
            "; ",
            OfficeWork
                .Sections(asked, new([.. troubles.Select(Trouble)], IsAll: true), [], Composition.Processes)
                .Select(s => $"{s.Kind} {s.Count}{(s.OrMore ? "+" : "")}: {string.Join(' ', s.Lines.Select(line => line.Address))}")
        );

    internal static Trouble Trouble(TroubleKind kind) =>
        new()
        {
            Case = SampleRound.Id,
            Id = "one",
            Kind = kind,
            Reason = new("", ""),
            Since = SampleRound.Now,
            Latest = SampleRound.Now,
        };
}
