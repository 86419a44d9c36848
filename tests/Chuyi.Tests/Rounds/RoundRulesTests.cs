using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Ranking;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.Rounds;

public partial class RoundRulesTests
{
    private static readonly Dictionary<string, Act> Acts = new Act[]
    {
        SampleRound.Opening,
        new ExtendDeadline(SampleRound.Later),
        new CorrectCall(SampleRound.Corrected),
        new ImportPool(new() { PoolHash = "another", Experts = 5 }),
        new CommitDraw(null, "名单有误"),
        new DrawExperts(SampleRound.RandomValues),
        new ReplaceExpert(new() { Expert = "E1", Reason = new("出差", "away") }),
        new ReturnItem(
            new()
            {
                Expert = "E1",
                Application = "A.1",
                Reason = "顾问",
            }
        ),
        new ExtendReviews(new(2026, 4, 20), "假期", null),
        new CompleteDuty(new() { Expert = "E1", Sheets = 3 }),
        new ConfirmList { ListHash = "list" },
        new NoteObjection(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" }),
        new SettleObjection(
            new()
            {
                Objection = CaseId.Parse("O.1"),
                Item = "A.1",
                Outcome = ObjectionOutcome.Upheld,
                Reason = "属实",
            }
        ),
        new ReportSignature { Sending = 1, Department = "finance" },
        new RankWithFewerSheets(new() { Applications = ["A.1"], Reason = "库内已无可改派专家" }),
        new RecordMeeting(SampleRound.Minutes),
        new NoteWithdrawal("A.1"),
        new Announce(SampleRound.Terms),
        new CommitCases(),
        new NoteNothingLeft(),
        new EndRound("没有受理的申报"),
    }.ToDictionary(act => act.GetType().Name);

    internal static StageCells Cells { get; } =
        StageCells.Of<RoundState>(
            // A round is ended once its objections are settled.
            (state, act) =>
                RoundRules.Decide(
                    act.Act switch
                    {
                        EndRound or NoteNothingLeft => state with { OpenObjections = [] },
                        RecordMeeting => state.WithMeeting(),
                        _ => state,
                    },
                    act
                ),
            state => state.Stage,
            [
                .. SampleRound.InEveryStage.Select(state =>
                    state.Stage switch
                    {
                        RoundStage.Closed => SampleRound.Committed,
                        RoundStage.Review => state.With(new SheetsLacking([new("A.1", "某校", 2)])),
                        // Back at the office because of an objection of which the round heard late.
                        RoundStage.Ranked => SampleRound.SignOff.With(
                            new ObjectionNoted(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" })
                        ),
                        RoundStage.Notice => state.With(new ObjectionNoted(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" })),
                        _ => state,
                    }
                ),
            ],
            Acts.Values,
            // The public values come on their day.
            act => Received(act) with { At = act is DrawExperts ? SampleRound.Now.AddDays(22) : SampleRound.Now }
        );

    [Fact]
    public void A_round_opens_as_it_was_asked_for()
    {
        var facts = RoundRules.Decide(RoundState.Empty, Received(SampleRound.Opening)).Facts;

        var opened = Assert.IsType<RoundOpened>(Assert.Single(facts));
        Assert.Equal(SampleRound.Opening.Call, opened.Call);
    }

    [Fact]
    public void Numbers_that_cannot_rule_a_round_open_none()
    {
        var numbers = SampleRound.Call.Numbers;
        (string Code, RoundNumbers Numbers)[] wrong =
        [
            ("quota", numbers with { Quota = 0 }),
            ("reserve", numbers with { Reserve = -1 }),
            ("sheets", numbers with { SheetsPerApplication = 2 }),
            ("panel", numbers with { Panel = 2 }),
            ("reviewDays", numbers with { ReviewDays = 0 }),
            ("noticeDays", numbers with { NoticeDays = 0 }),
            ("formalCheckDays", numbers with { FormalCheckDays = 0 }),
            ("supplementDays", numbers with { SupplementDays = 0 }),
        ];

        Assert.All(
            wrong,
            one => Assert.Equal(one.Code, Refusal(RoundState.Empty, new OpenRound(SampleRound.Call with { Numbers = one.Numbers })))
        );
    }

    [Fact]
    public void A_round_opens_before_its_deadline_and_not_at_it()
    {
        Assert.Null(Refusal(RoundState.Empty, new OpenRound(SampleRound.Call with { Deadline = SampleRound.Now.AddSeconds(1) })));
        Assert.Equal("deadline", Refusal(RoundState.Empty, new OpenRound(SampleRound.Call with { Deadline = SampleRound.Now })));
    }

    [Fact]
    public void Only_experts_on_the_panel_leave_return_and_complete()
    {
        Act[] ofTheReserve =
        [
            new ReplaceExpert(new() { Expert = "E4", Reason = new("出差", "away") }),
            new ReturnItem(
                new()
                {
                    Expert = "E4",
                    Application = "A.1",
                    Reason = "顾问",
                }
            ),
            new CompleteDuty(new() { Expert = "E4", Sheets = 3 }),
        ];

        Assert.All(ofTheReserve, act => Assert.Equal("not-now", Refusal(SampleRound.Review, act)));
    }

    [Theory]
    [InlineData("other", null, null, null, "other-list")]
    [InlineData("list", "A.2", null, "审议", "rank")]
    [InlineData("list", "A.2", 0, "审议", "rank")]
    [InlineData("list", "A.2", 1, " ", "no-reason")]
    [InlineData("list", "A.2", 1, "审议", null)]
    public void A_list_is_confirmed_as_it_was_seen_and_changed_for_a_reason(
        string hash,
        string? application,
        int? rank,
        string? reason,
        string? code
    ) =>
        Assert.Equal(
            code,
            Refusal(
                SampleRound.Ranked,
                new ConfirmList
                {
                    ListHash = hash,
                    Application = application,
                    Rank = rank,
                    Reason = reason,
                }
            )
        );

    [Fact]
    public void A_tie_at_the_cut_is_decided_once_with_a_reason()
    {
        var tied = SampleRound.Review.With(SampleRound.Ranking with { TieAtCut = true });
        var returned = tied.With(
            new SignOffStarted
            {
                Sending = 1,
                ListHash = "list",
                Departments = [],
            },
            new DepartmentReturned { Department = "finance", Reason = "请说明" }
        );

        Assert.Equal("tie", Refusal(tied, new ConfirmList { ListHash = "list" }));
        Assert.Null(Refusal(tied, new ConfirmList { ListHash = "list", Reason = "抽签" }));
        Assert.Null(Refusal(returned, new ConfirmList { ListHash = "list" }));
    }

    [Fact]
    public void A_page_asks_for_a_reason_when_the_rule_does()
    {
        var tied = SampleRound.Review.With(SampleRound.Ranking with { TieAtCut = true });

        Assert.True(RoundRules.NeedsReason(tied));
        var returned = tied.With(
            new SignOffStarted
            {
                Sending = 1,
                ListHash = "list",
                Departments = [],
            },
            new DepartmentReturned { Department = "finance", Reason = "请说明" }
        );
        Assert.False(RoundRules.NeedsReason(returned));
        Assert.False(RoundRules.NeedsReason(SampleRound.Ranked));
    }

    [Fact]
    public void A_page_offers_what_the_rule_takes()
    {
        Assert.Equal([RoundStage.Review], Where(RoundRules.MayReplaceExpert));
        Assert.Equal([RoundStage.Ranked], Where(RoundRules.MayConfirm));
        Assert.Equal([RoundStage.SignOff], Where(RoundRules.AwaitsSignatures));
        Assert.Equal([RoundStage.Signed], Where(RoundRules.MayAnnounce));
        Assert.Equal([RoundStage.Closed], Where(DrawRules.MayPrepare));
        Assert.Equal(
            [RoundStage.Notice, RoundStage.SignOff, RoundStage.Signed, RoundStage.Announced],
            Where(state => RoundRules.HasNotice(state.Stage))
        );
    }

    [Fact]
    public void An_objection_is_settled_once()
    {
        var noted = SampleRound.OnNotice.With(new ObjectionNoted(new() { Objection = CaseId.Parse("O.1"), Item = "A.1" }));
        var settle = (SettleObjection)Acts[nameof(SettleObjection)];
        var settled = Assert.Single(RoundRules.Decide(noted, Received(settle)).Facts);

        Assert.Equal(new ObjectionSettled(settle.Settled), settled);
        Assert.Equal("not-now", Refusal(noted.With(settled), settle));
        Assert.Equal("not-now", Refusal(noted, new SettleObjection(settle.Settled with { Objection = CaseId.Parse("O.2") })));
    }

    [Fact]
    public void A_department_answers_once_for_the_list_that_is_asked_about()
    {
        var returned = RoundRules
            .Decide(
                SampleRound.SignOff,
                Received(
                    new ReportSignature
                    {
                        Sending = 1,
                        Department = "finance",
                        ReturnedBecause = "请说明",
                    }
                )
            )
            .Facts;

        Assert.Equal("省财政厅退回名单：请说明", Assert.Single(returned).Say().Zh);
        Assert.Equal("not-now", Refusal(SampleRound.SignOff, new ReportSignature { Sending = 2, Department = "finance" }));
        Assert.All(
            [new DepartmentSigned("finance"), returned[0]],
            answer =>
                Assert.Equal(
                    "not-now",
                    Refusal(SampleRound.SignOff.With(answer), new ReportSignature { Sending = 1, Department = "finance" })
                )
        );
    }

    [Fact]
    public void An_announcement_has_a_document_number() => Assert.Equal("document-number", Refusal(SampleRound.Signed, Announcing(" ")));

    private static Announce Announcing(string number, string? reason = null) =>
        new(SampleRound.Terms with { DocumentNumber = number, Reason = reason });

    [Fact]
    public void A_document_number_of_another_year_than_that_of_the_announcement_is_asked_back()
    {
        var lastYear = Announcing("湘教通〔2025〕88号");

        Assert.Equal("document-year", Refusal(SampleRound.Signed, lastYear));
        Assert.Null(Refusal(SampleRound.Signed, Announcing("湘教通〔2025〕88号", "文件于年末印发")));
        Assert.Equal("document-number", Refusal(SampleRound.Signed, Announcing("2025", "理由")));
        var borne = new Announce(lastYear.Terms with { BorneReason = "同一文件公布两个批次" });
        Assert.Equal("document-year", Refusal(SampleRound.Signed, borne));
    }

    [Fact]
    public void What_is_recorded_names_what_was_waived_and_nothing_else()
    {
        var both = SampleRound.Terms with { Reason = "文件于年末印发", BorneReason = "同一文件公布两个批次" };
        var borne = AnnouncementRules.Borne(both.DocumentNumber, new("另一批次", "Another round"));

        Assert.Equal(both with { Reason = null, BorneReason = null }, AnnouncementRules.Kept(both, SampleRound.Now, null));
        Assert.Equal(both with { Reason = null }, AnnouncementRules.Kept(both, SampleRound.Now, borne));
        Assert.Equal(both with { BorneReason = null }, AnnouncementRules.Kept(both, SampleRound.Now.AddYears(1), null));
        Assert.Equal(
            ["reason", "borneReason"],
            new[] { AnnouncementRules.OtherYear("湘教通〔2025〕88号", SampleRound.Now)!, borne }.Select(AnnouncementRules.FieldOf)
        );
    }

    [Theory]
    [InlineData("2025-12-31T15:59:59Z", false)]
    [InlineData("2025-12-31T16:00:00Z", true)]
    public void The_year_is_that_of_the_day_in_Beijing(string at, bool isOther) =>
        Assert.Equal(
            isOther,
            AnnouncementRules.OtherYear("湘教通〔2025〕1号", DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
                is { } refusal
                && AnnouncementRules.IsAskedBack(refusal)
        );

    private static IEnumerable<RoundStage> Where(Func<RoundState, bool> may) =>
        SampleRound.InEveryStage.Where(may).Select(state => state.Stage);

    private static ReceivedAct Received(Act act) => new("id", SampleRound.Id, "somebody", SampleRound.Now, act);

    private static string? Refusal(RoundState state, Act act) => RoundRules.Decide(state, Received(act)).Refusal?.Code;
}
