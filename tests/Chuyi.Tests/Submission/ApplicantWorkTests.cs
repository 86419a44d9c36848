using Chuyi.Functions;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
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

    private static readonly Draft Whole = Draft with
    {
        Title = "学校建设",
        Documents = [.. SampleRound.Call.Numbers.Parts.Select(part => SampleDraft.Document(part.Kind, part.Kind))],
    };

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
        Assert.Equal("Draft: 学校建设：材料齐全，请核对并提交", Of(Whole, RoundStage.Open, SampleRound.Now));
        Assert.True(new DraftModel(Whole, SampleRound.Call).IsComplete);
    }

    [Fact]
    public void A_form_that_is_not_filled_in_is_told_by_its_sections()
    {
        var form = Catalogue.Official.Category("secondary-school").Form;
        var model = new DraftModel(Whole, SampleRound.Call) { Content = new("", Catalogue.Official.Category("secondary-school")) };

        Assert.False(model.IsComplete);
        Assert.Equal(
            "学校建设：尚须填妥" + string.Join("、", form.Sections.Where(s => !s.Fields.All(f => f.IsOptional)).Select(s => s.Name.Zh)),
            DraftWords.Undone(model).Zh
        );
        Assert.Equal(SectionState.Done, DraftForm.Tasks(model)[0].State);
    }

    [Fact]
    public void What_is_to_be_designated_is_told_where_it_lacks_something()
    {
        var model = new DraftModel(Whole, SampleRound.Call with { Subject = CategorySubject.Person });

        Assert.Equal("学校建设：尚须填妥人选", DraftWords.Undone(model).Zh);
        Assert.Equal("学校建设: not filled in: Person", DraftWords.Undone(model).En);
        Assert.Equal(SectionState.Started, DraftForm.Tasks(model)[0].State);
    }

    [Fact]
    public void Nobody_who_recommends_is_told_beside_the_documents()
    {
        var nobody = RecommenderRules.Lacking(RecommenderKind.Industry);
        var model = new DraftModel(Whole with { Documents = [.. Whole.Documents.Skip(1)] }, SampleRound.Call) { Recommender = nobody };

        Assert.Equal($"学校建设：尚缺推荐单位、{SampleRound.Call.Numbers.Parts[0].Name.Zh}", DraftWords.Undone(model).Zh);
        Assert.Equal(SectionState.Started, DraftForm.Tasks(model)[0].State);
    }

    [Fact]
    public void Who_has_handed_in_is_told_of_the_notice_and_until_the_call_closes_it_runs()
    {
        var submitted = Draft with { IsSubmitted = true };

        var first = BeijingTime.StartOf(new(2026, 4, 8));
        Assert.Equal("NoticeToCome: 优秀中职学校申报：将于2026年4月8日起公示", Of(submitted, RoundStage.Notice, first.AddTicks(-1)));
        Assert.Equal("NoticeUp: 优秀中职学校申报 2026-04-14", Of(submitted, RoundStage.Notice, first));
        Assert.Equal("NoticeOver: 优秀中职学校申报", Of(submitted, RoundStage.Notice, BeijingTime.EndOf(new(2026, 4, 14))));
        Assert.Equal("", Of(submitted, RoundStage.SignOff, SampleRound.Now));
    }

    [Fact]
    public void A_certificate_that_is_there_is_no_duty()
    {
        var taken = new WorkItem
        {
            Holder = "U.1",
            Kind = WorkKind.TakeCertificate,
            Case = CaseId.Parse("A.1"),
            Name = new("学校建设", "School"),
        };

        Assert.Equal("", Of(Draft with { IsSubmitted = true }, RoundStage.Announced, SampleRound.Now, taken));
        Assert.Equal(
            "/applications/A.1",
            Assert.Single(ApplicantWork.Certificates(new([taken], IsAll: true), Composition.Processes)).Address
        );
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
                    draft.IsSubmitted ? [] : [new(draft, SampleRound.Call)],
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
