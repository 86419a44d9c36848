using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Rounds;
using Xunit;
using static Chuyi.Tests.Submission.SampleDraft;

namespace Chuyi.Tests.Submission;

public class DraftRulesTests
{
    private static readonly CaseId Round = CaseId.Round(2026, "secondary-school", 1);

    private static readonly CaseId Other = CaseId.Round(2026, "secondary-school", 2);

    private static readonly DateTimeOffset Closing = BeijingTime.At(new DateOnly(2026, 3, 20), new TimeOnly(17, 0));

    private static readonly DateTimeOffset Before = Closing.AddTicks(-1);

    private static RoundCall Call(int perUnit = 1) =>
        new()
        {
            Round = Round,
            Category = "secondary-school",
            CategoryName = new("类", "category"),
            Title = new("批次", "round"),
            Deadline = Closing,
            Numbers = RoundNumbers.Default(2, 1, 3) with { PerUnit = perUnit },
            Departments = [],
            Officer = "P.officer",
            Programme = Catalogue.Official.Programme,
            RandomSource = SampleRound.Call.RandomSource,
        };

    [Fact]
    public void A_draft_begins_until_the_call_closes()
    {
        Assert.Null(DraftRules.WhyNotStart(Call(), isNamed: false, [], Before));
        Assert.Equal("too-late", DraftRules.WhyNotStart(Call(), isNamed: false, [], Closing)?.Code);
    }

    [Fact]
    public void A_unit_has_as_many_drafts_in_a_round_as_the_round_says()
    {
        Assert.Equal("per-unit", DraftRules.WhyNotStart(Call(), isNamed: false, [Of(Round)], Before)?.Code);
        Assert.Null(
            DraftRules.WhyNotStart(
                Call(),
                isNamed: false,
                [Of(Other), Of(CaseId.Round(2026, "secondary-school", 3), submitted: true)],
                Before
            )
        );
        Assert.Null(DraftRules.WhyNotStart(Call(perUnit: 2), isNamed: false, [Of(Round)], Before));
        Assert.Equal(
            "per-unit",
            DraftRules.WhyNotStart(Call(perUnit: 2), isNamed: false, [Of(Round), Of(Round, submitted: true)], Before)?.Code
        );
    }

    [Fact]
    public void A_unit_submits_as_many_as_the_round_says()
    {
        Assert.Null(DraftRules.WhyNotSubmit(Call(), [Of(Round), Of(Other, submitted: true)]));
        Assert.Equal("per-unit", DraftRules.WhyNotSubmit(Call(), [Of(Round, submitted: true)])?.Code);
        Assert.Null(DraftRules.WhyNotSubmit(Call(perUnit: 2), [Of(Round, submitted: true)]));
    }

    [Fact]
    public void The_limit_is_told_as_the_round_has_it() =>
        Assert.Contains(
            "最多申报 2 项",
            DraftRules.WhyNotSubmit(Call(perUnit: 2), [Of(Round, true), Of(Round, true)])!.Reason.Zh,
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_are_bounded()
    {
        Assert.Null(DraftRules.Fault(Names(new string('名', TextLimits.Name))));
        Assert.Equal("title", DraftRules.Fault(Names(new string('名', TextLimits.Name + 1)))?.Field);
        Assert.Equal("recommender", DraftRules.Fault(Names("", new string('名', TextLimits.Name + 1)))?.Field);
    }

    [Fact]
    public void Who_types_after_somebody_else_is_told_what_they_wrote_and_may_keep_their_own()
    {
        var draft = Of(Round) with { Title = "他人的名称" };

        var late = DraftRules.Name(draft, Names(""), Names("我的名称"));
        var again = DraftRules.Name(draft, Names("他人的名称"), Names("我的名称"));

        Assert.Equal(DraftRules.Others, late.Refusal);
        // What they wrote is told by its field, and of what both agree on nothing.
        Assert.Equal(
            ["申报名称：他人的名称", "推荐单位：未填写"],
            TheirTexts.Of(Call(perUnit: 1), DraftNames.Of(draft), Names("我的名称", "某局")).Select(one => $"{one.Label.Zh}：{one.Text.Zh}")
        );
        Assert.Equal("我的名称", again.Value!.Title);
        Assert.Equal("他人的名称", DraftRules.Name(draft, Names(""), Names("他人的名称")).Value!.Title);
        Assert.True(DraftRules.Name(draft with { IsClosed = true }, Names("他人的名称"), Names("我的名称")).IsRefused);
    }

    [Fact]
    public void A_draft_is_open_then_closed_then_submitted()
    {
        var (open, closed, submitted) = (Of(Round), Of(Round) with { IsClosed = true }, Of(Round, submitted: true));

        Assert.Equal((DraftStage.Open, DraftStage.Closed, DraftStage.Submitted), (open.Stage, closed.Stage, submitted.Stage));
        Assert.Equal(
            (false, true, true),
            (DraftRules.MayBeReceived(open), DraftRules.MayBeReceived(closed), DraftRules.MayBeReceived(submitted))
        );
        Assert.Equal(
            (false, true, false),
            (DraftRules.MayLackMark(open), DraftRules.MayLackMark(closed), DraftRules.MayLackMark(submitted))
        );
        Assert.Equal(
            ($"/drafts/{open.Id}", $"/drafts/{open.Id}", $"/applications/{open.Id}"),
            (DraftRules.PathOf(open), DraftRules.PathOf(closed), DraftRules.PathOf(submitted))
        );
    }

    [Fact]
    public void A_draft_closes_once_and_only_if_it_can_be_submitted()
    {
        var (open, unfit) = (Of(Round), DraftRules.NoDraft);

        Assert.Equal(unfit, DraftRules.Close(open, _ => unfit).Refusal);
        Assert.Equal(open with { IsClosed = true }, DraftRules.Close(open, _ => null).Value);
        Assert.Equal(DraftStage.Closed, DraftRules.Close(open with { IsClosed = true }, _ => unfit).Value?.Stage);
    }

    [Fact]
    public void A_draft_is_received_by_its_mark_or_by_what_came_in()
    {
        var nothing = new CaseView<ApplicationState>("A.1", ApplicationState.Empty, [], [], new HashSet<string>());
        var waiting = nothing with { Untaken = [new("id", Of(Round).Id, "applicant P.1", default, new Withdraw(null))] };

        Assert.False(DraftRules.IsReceived(Of(Round) with { IsClosed = true }, nothing));
        Assert.True(DraftRules.IsReceived(Of(Round) with { IsClosed = true }, waiting));
        Assert.True(DraftRules.IsReceived(Of(Round, submitted: true), nothing));
    }

    private static DraftNames Names(string title, string recommender = "") => new() { Title = title, Recommender = recommender };
}
