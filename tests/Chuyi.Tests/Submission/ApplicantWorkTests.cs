using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Rounds;
using Xunit;

namespace Chuyi.Tests.Submission;

/// <summary>What a unit's home says is asked of it.</summary>
public class ApplicantWorkTests
{
    private static readonly DateTimeOffset Deadline = SampleRound.Call.Deadline;

    private static readonly Draft Draft = SampleDraft.Of(SampleRound.Id);

    [Fact]
    public void A_draft_says_what_it_lacks_until_the_call_closes()
    {
        var work = Of(Draft, RoundStage.Open, Deadline.AddTicks(-1));

        Assert.Equal(
            $"Draft: （未命名草稿）：尚缺申报名称、{string.Join("、", SampleRound.Call.Numbers.Parts.Select(p => p.Name.Zh))}",
            work
        );
        Assert.Equal("", Of(Draft, RoundStage.Open, Deadline));
    }

    [Fact]
    public void A_draft_that_lacks_nothing_is_to_be_submitted()
    {
        var draft = Draft with
        {
            Title = "学校建设",
            Documents =
            [
                .. SampleRound.Call.Numbers.Parts.Select(part => new Functions.Applications.SealedDocument
                {
                    Id = part.Kind,
                    Kind = part.Kind,
                    FileName = "a.pdf",
                    ContentType = "application/pdf",
                    Bytes = 1,
                    Sha256 = "",
                }),
            ],
        };

        Assert.Equal("Draft: 学校建设：材料齐全，请核对并提交", Of(draft, RoundStage.Open, SampleRound.Now));
    }

    [Fact]
    public void Who_has_handed_in_is_told_of_the_notice_and_until_when_it_runs()
    {
        var submitted = Draft with { IsSubmitted = true };

        var first = BeijingTime.StartOf(new(2026, 4, 8));
        Assert.Equal("NoticeToCome: 优秀中职学校申报：将于2026年4月8日起公示", Of(submitted, RoundStage.Notice, first.AddTicks(-1)));
        Assert.Equal("NoticeUp: 优秀中职学校申报 2026-04-14", Of(submitted, RoundStage.Notice, first));
        Assert.Equal("NoticeOver: 优秀中职学校申报", Of(submitted, RoundStage.Notice, BeijingTime.EndOf(new(2026, 4, 14))));
        Assert.Equal("", Of(submitted, RoundStage.SignOff, SampleRound.Now));
        Assert.Equal("", Of(Draft, RoundStage.Notice, Deadline));
    }

    [Fact]
    public void What_is_due_first_stands_first()
    {
        var supplement = new WorkItem
        {
            Holder = "U.1",
            Kind = WorkKind.Supplement,
            Case = CaseId.Parse("A.1"),
            Name = new("学校建设", "School"),
            Due = BeijingTime.DayOf(SampleRound.Now),
        };

        Assert.StartsWith("Supplement: 学校建设 2026-03-02; Draft", Of(Draft, RoundStage.Open, SampleRound.Now, supplement));
        Assert.StartsWith("Draft", Of(Draft, RoundStage.Open, SampleRound.Now, supplement with { Due = null }));
    }

    private static string Of(Draft draft, RoundStage stage, DateTimeOffset now, params WorkItem[] items) =>
        string.Join(
            "; ",
            ApplicantWork
                .Of(
                    new(items, IsAll: true),
                    [draft],
                    [
                        new(SampleRound.Call, stage)
                        {
                            NoticeFrom = SampleRound.Notice.Period.First,
                            NoticeUntil = SampleRound.Notice.Period.Last,
                        },
                    ],
                    Composition.Processes,
                    now
                )
                .SelectMany(section => section.Lines.Select(line => $"{section.Kind}: {line.Name.Zh} {line.Last:yyyy-MM-dd}".Trim()))
        );
}
