using System.Reflection;
using System.Text.Json.Serialization;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Functions.Units;
using Chuyi.Tests.Applications;
using Chuyi.Tests.Recommending;
using Chuyi.Tests.Rounds;
using Chuyi.Tests.Units;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What somebody is told before an act that nothing takes back.</summary>
public class InterruptionTests
{
    private static ApplicationState InCheck { get; } =
        ApplicationState.Empty.After(
            new Submitted(SampleApplication.Of(null, RoundNumbers.Default(2, 1, 3), []), "回执"),
            new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)
        );

    private static RequestSupplement AskedFor { get; } = new(new() { Defects = ["缺公章", " "], Due = new DateOnly(2026, 3, 20) });

    private static RankWithFewerSheets Fewer { get; } = new(new() { Applications = ["A.1"], Reason = "专家不足" });

    public static TheoryData<string, Interruption?> Asked { get; } =
        new()
        {
            { nameof(SignSheets), DutyWords.Before(DutyState.Empty with { Items = ["A.1", "A.2"] }, new SignSheets()) },
            { nameof(DeclineInvitation), DutyWords.Before(DutyState.Empty with { Items = ["A.1"] }, new DeclineInvitation("出差")) },
            { nameof(Sign), SignOffWords.Before(SignOffState.Empty, new Sign("list")) },
            { nameof(ReturnList), SignOffWords.Before(SignOffState.Empty, new ReturnList("请说明")) },
            { nameof(DecideObjection), ObjectionWords.Before(ObjectionState.Empty, Decision(upheld: true)) },
            { "dismissed", ObjectionWords.Before(ObjectionState.Empty, Decision(upheld: false)) },
            { nameof(Withdraw), ApplicationWords.Before(ApplicationState.Empty, new Withdraw(null)) },
            { nameof(ConfirmList), RoundWords.Before(SampleRound.Ranked, new ConfirmList { ListHash = "list" }) },
            { nameof(RequestSupplement), ApplicationWords.Before(InCheck, AskedFor) },
            {
                nameof(DeclareConflict),
                DutyWords.Before(DutyState.Empty, new DeclareConflict(new() { Application = "A.1", Reason = "同事" }))
            },
            { nameof(RevokeLinks), DutyWords.Before(DutyState.Empty, new RevokeLinks("邮件被转发")) },
            { nameof(DrawExperts), RoundWords.Before(SampleRound.Closed, new DrawExperts([])) },
            { nameof(RankWithFewerSheets), RoundWords.Before(SampleRound.Review, Fewer) },
            { nameof(RecordMeeting), RoundWords.Before(SampleRound.Ranked, new RecordMeeting(SampleRound.Minutes)) },
            { nameof(RefuseForm), ApplicationWords.Before(InCheck, new RefuseForm("申报类别不符")) },
            { nameof(ChangeUnit), UnitRegisterWords.Before(UnitRegisterState.Empty, new ChangeUnit(UnitRegisterRulesTests.Renamed)) },
            { nameof(MergeUnits), UnitRegisterWords.Before(UnitRegisterState.Empty, new MergeUnits(UnitRegisterRulesTests.Merger)) },
            { nameof(ExtendDeadline), RoundWords.Before(SampleRound.Open, new ExtendDeadline(SampleRound.Later)) },
            { nameof(Recommend), RecommendationWords.Before(SampleRecommendation.Asked, SampleRecommendation.Answer) },
            { nameof(EndRound), RoundWords.Before(SampleRound.Review, new EndRound("没有受理的申报")) },
        };

    [Theory, MemberData(nameof(Asked))]
    public void What_will_happen_is_said_in_both_languages(string act, Interruption? asked)
    {
        Assert.True(asked is { Effects.Count: > 0 }, act);
        Assert.All([asked.Title, asked.Button, .. asked.Effects], said => Assert.False(said.Zh.Length == 0 || said.En.Length == 0, act));
    }

    /// <summary>Acts that nobody is asked about twice, by why.</summary>
    private static IReadOnlyList<string> NotAsked { get; } =
    [
        // Comes of another case, or of the service itself.
        nameof(LockLink),
        nameof(CompleteDuty),
        nameof(NoteWithdrawal),
        nameof(NoteObjection),
        nameof(SettleObjection),
        nameof(ReportSignature),
        nameof(ReturnItem),
        nameof(CommitCases),
        nameof(NoteNothingLeft),
        nameof(Place),
        nameof(Strike),
        nameof(Promote),
        nameof(Designate),
        nameof(EndWithoutDesignation),
        nameof(InviteExpert),
        nameof(AddItem),
        nameof(ExtendDuty),
        nameof(ReleaseDuty),
        nameof(AskSignature),
        nameof(AskNewContact),
        nameof(AskRecommendation),
        nameof(NoteCandidateGone),
        nameof(AskNewUnitContact),
        nameof(NoteRecommendation),
        nameof(SupersedeSignature),
        nameof(IssueDesignation),
        nameof(TellCorrection),
        nameof(TellDeadline),
        nameof(NoteFiles),
        nameof(TellMerger),
        // Waits for a second person, or is what that person does on a page that says all of it.
        nameof(ProposeAccount),
        nameof(ProposeChange),
        nameof(ProposeReopening),
        nameof(ProposeContact),
        nameof(ConfirmProposal),
        nameof(DropProposal),
        nameof(ReplaceExpert),
        nameof(CorrectCall),
        // A page before it shows what will be sent.
        nameof(Submit),
        nameof(Supplement),
        nameof(MergeExperts),
        // What it undoes can be done again.
        nameof(TakeBack),
        nameof(TakeBackSheets),
        nameof(Announce),
        nameof(LodgeObjection),
        nameof(ImportUnits),
        // The form says what it does, and two of the office take it back.
        nameof(CloseAccount),
        // Can be done again, or takes nothing from anybody.
        nameof(ExtendReviews),
        nameof(RetireExpert),
        nameof(BringBackExpert),
        nameof(ChangeUnitContact),
        nameof(HandInLetter),
        nameof(RemindAccount),
        nameof(NoteSecondFactor),
        nameof(InviteMember),
        nameof(JoinUnit),
        nameof(SettleTrouble),
        nameof(SendLetterAgain),
        nameof(RenewLink),
        nameof(OpenAccount),
        nameof(AskSignInCode),
        nameof(AddSchedule),
        nameof(AddUnit),
        nameof(OpenRound),
        nameof(ImportPool),
        nameof(CommitDraw),
        nameof(PassCheck),
        nameof(AcceptInvitation),
        nameof(ScoreSheet),
        nameof(ConfirmMembership),
        nameof(DeclineMembership),
        nameof(VerifyContact),
    ];

    [Fact]
    public void Of_every_act_it_is_decided_whether_somebody_is_asked_first()
    {
        var asked = Asked.Select(row => row.Data.Item1).Where(name => name != "dismissed");
        var acts = typeof(Act).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(kind => kind.DerivedType.Name);
        Assert.Equal(acts.Order(StringComparer.Ordinal), asked.Concat(NotAsked).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void To_how_many_is_said_where_it_is_known()
    {
        Assert.Contains("2 份评分表", Effects(DutyWords.Before(DutyState.Empty with { Items = ["A.1", "A.2"] }, new SignSheets())));
        Assert.Contains("此次告知 1 条", Effects(ApplicationWords.Before(InCheck, AskedFor)));
        Assert.Contains("3月20日", Effects(ApplicationWords.Before(InCheck, AskedFor)));
        Assert.Contains("3 名专家", Effects(RoundWords.Before(SampleRound.Review, new EndRound("没有受理的申报"))));
        Assert.Contains("拟认定 1 个", Effects(RoundWords.Before(SampleRound.Ranked, new ConfirmList { ListHash = "list" })));
    }

    /// <summary>It was on notice, and a department returned it.</summary>
    private static RoundState Returned { get; } =
        SampleRound.SignOff.With(new DepartmentReturned { Department = "finance", Reason = "请说明" });

    [Fact]
    public void A_list_confirmed_as_it_was_on_notice_goes_to_the_departments_and_a_changed_one_on_notice_again()
    {
        var asItWas = new ConfirmList { ListHash = "list", Reason = "已核实" };
        var said = RoundWords.Before(Returned, asItWas)!;
        Assert.DoesNotContain("自下一个工作日起公示", Effects(said));
        Assert.Contains("送 2 个部门会签", Effects(said));
        Assert.Equal("确认并送会签", said.Button.Zh);
        Assert.Equal("确认名单", RoundWords.ConfirmButton(Returned).Zh);
        var moved = RoundWords.Before(Returned, asItWas with { Application = "A.2", UnitName = "乙校", Rank = 1 })!;
        Assert.Contains("“乙校”调整为第 1 名", Effects(moved));
        Assert.Contains("自下一个工作日起公示", Effects(moved));
        Assert.Equal("确认并公示", RoundWords.ConfirmButton(SampleRound.Ranked).Zh);
    }

    [Fact]
    public void The_counts_are_said_also_of_a_list_that_has_changed()
    {
        var without = new ItemWithdrawn
        {
            Item = "A.1",
            ListHash = "without",
            TieAtCut = false,
            Counts = new(2, 1, 0),
        };
        foreach (var changed in new[] { SampleRound.Ranked.With(without), SampleRound.SignOff.With(without) })
        {
            Assert.Equal(RoundStage.Ranked, changed.Stage);
            Assert.Contains(
                "名单共 2 份申报：拟认定 1 个，递补 0 个",
                Effects(RoundWords.Before(changed, new ConfirmList { ListHash = "without" }))
            );
        }
        var moved = Returned.With(
            new ListConfirmed
            {
                ListHash = "moved",
                Deviation = "2 → 1",
                Counts = new(3, 1, 1),
            }
        );
        Assert.Contains("名单共 3 份申报", Effects(RoundWords.Before(moved, new ConfirmList { ListHash = "moved" })));
    }

    [Fact]
    public void What_can_be_done_again_is_not_asked_for() =>
        Assert.All(
            [
                DutyWords.Before(DutyState.Empty, new AcceptInvitation()),
                RoundWords.Before(SampleRound.Closed, new CommitDraw(null, "名单有误")),
                ApplicationWords.Before(ApplicationState.Empty, new PassCheck()),
            ],
            Assert.Null
        );

    private static string Effects(Interruption? asked) => string.Concat(asked!.Effects.Select(effect => effect.Zh));

    private static DecideObjection Decision(bool upheld) => new(new() { Upheld = upheld, Reason = "经核查" });
}
