using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.SignOff;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.Rounds;

public class RoundRulesTests
{
    private static readonly Dictionary<string, Act> Acts = new Act[]
    {
        SampleRound.Opening,
        new ImportPool("pool", 5),
        new DrawExperts(),
        new ReplaceExpert("E1", new("出差", "away")),
        new ReturnItem("E1", "A.1", "顾问"),
        new CompleteDuty("E1", 3),
        new ConfirmList("list", null, null, null),
        new NoteObjection("O.1", "A.1"),
        new SettleObjection("O.1", "A.1", ObjectionOutcome.Upheld, "属实"),
        new ReportSignature(1, "finance", null),
        new Announce("湘教通〔2026〕88号"),
    }.ToDictionary(act => act.GetType().Name);

    [Theory]
    [InlineData(nameof(OpenRound), "None: RoundOpened; Open Closed Review Ranked Notice SignOff Signed Announced: not-now")]
    [InlineData(nameof(ImportPool), "Open Closed: PoolImported; None Review Ranked Notice SignOff Signed Announced: not-now")]
    [InlineData(nameof(DrawExperts), "Closed: no fact; None Open Review Ranked Notice SignOff Signed Announced: not-now")]
    [InlineData(nameof(ReplaceExpert), "Review Ranked Notice SignOff Signed Announced: no fact; None Open Closed: not-now")]
    [InlineData(nameof(ReturnItem), "Review Ranked Notice SignOff Signed Announced: no fact; None Open Closed: not-now")]
    [InlineData(nameof(CompleteDuty), "Review Ranked Notice SignOff Signed Announced: DutyCompleted; None Open Closed: not-now")]
    [InlineData(nameof(ConfirmList), "Ranked: no fact; None Open Closed Review Notice SignOff Signed Announced: not-now")]
    [InlineData(nameof(NoteObjection), "Notice: ObjectionNoted; None Open Closed Review Ranked SignOff Signed Announced: not-now")]
    [InlineData(nameof(SettleObjection), "None Open Closed Review Ranked Notice SignOff Signed Announced: not-now")]
    [InlineData(nameof(ReportSignature), "SignOff: DepartmentSigned; None Open Closed Review Ranked Notice Signed Announced: not-now")]
    [InlineData(nameof(Announce), "Signed: no fact; None Open Closed Review Ranked Notice SignOff Announced: not-now")]
    public void An_act_is_taken_in_its_stages(string act, string expected) =>
        Assert.Equal(
            expected,
            Outcomes.Of<RoundState>(RoundRules.Decide, Received(Acts[act]), SampleRound.InEveryStage, state => state.Stage)
        );

    [Fact]
    public void What_is_asked_of_another_process_is_not_taken_here() =>
        Assert.All(SampleRound.InEveryStage, state => Assert.Equal("not-here", Refusal(state, new VerifyContact())));

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
            ("days", numbers with { ReviewDays = 0 }),
            ("days", numbers with { NoticeDays = 0 }),
            ("days", numbers with { FormalCheckDays = 0 }),
            ("days", numbers with { SupplementDays = 0 }),
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
    public void Experts_are_drawn_from_a_pool_that_is_large_enough()
    {
        var closed = SampleRound.Open.With(new RoundClosed(3));

        Assert.Equal("no-pool", Refusal(closed, new DrawExperts()));
        Assert.Equal("small-pool", Refusal(closed.With(new PoolImported("pool", 2)), new DrawExperts()));
        Assert.Null(Refusal(closed.With(new PoolImported("pool", 3)), new DrawExperts()));
    }

    [Fact]
    public void Only_experts_on_the_panel_leave_return_and_complete()
    {
        Act[] ofTheReserve = [new ReplaceExpert("E4", new("出差", "away")), new ReturnItem("E4", "A.1", "顾问"), new CompleteDuty("E4", 3)];

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
    ) => Assert.Equal(code, Refusal(SampleRound.Ranked, new ConfirmList(hash, application, rank, reason)));

    [Fact]
    public void A_tie_at_the_cut_is_decided_once_with_a_reason()
    {
        var tied = SampleRound.Review.With(SampleRound.Ranking with { TieAtCut = true });
        var returned = tied.With(new SignOffStarted(1, "list", []), new DepartmentReturned("finance", "请说明"));

        Assert.Equal("tie", Refusal(tied, new ConfirmList("list", null, null, null)));
        Assert.Null(Refusal(tied, new ConfirmList("list", null, null, "抽签")));
        Assert.Null(Refusal(returned, new ConfirmList("list", null, null, null)));
    }

    [Fact]
    public void An_objection_is_settled_once()
    {
        var noted = SampleRound.OnNotice.With(new ObjectionNoted("O.1", "A.1"));
        var settle = (SettleObjection)Acts[nameof(SettleObjection)];
        var settled = Assert.Single(RoundRules.Decide(noted, Received(settle)).Facts);

        Assert.Equal(new ObjectionSettled("O.1", "A.1", ObjectionOutcome.Upheld) { StruckBecause = settle.Reason }, settled);
        Assert.Equal("not-now", Refusal(noted.With(settled), settle));
        Assert.Equal("not-now", Refusal(noted, settle with { Objection = "O.2" }));
    }

    [Fact]
    public void A_department_answers_once_for_the_list_that_is_asked_about()
    {
        var returned = RoundRules.Decide(SampleRound.SignOff, Received(new ReportSignature(1, "finance", "请说明"))).Facts;

        Assert.Equal(new DepartmentReturned("finance", "请说明"), Assert.Single(returned));
        Assert.Equal("not-now", Refusal(SampleRound.SignOff, new ReportSignature(2, "finance", null)));
        Assert.All(
            [new DepartmentSigned("finance"), returned[0]],
            answer => Assert.Equal("not-now", Refusal(SampleRound.SignOff.With(answer), new ReportSignature(1, "finance", null)))
        );
    }

    [Fact]
    public void An_announcement_has_a_document_number() => Assert.Equal("document-number", Refusal(SampleRound.Signed, new Announce(" ")));

    private static ReceivedAct Received(Act act) => new("id", SampleRound.Id, "somebody", SampleRound.Now, act);

    private static string? Refusal(RoundState state, Act act) => RoundRules.Decide(state, Received(act)).Refusal?.Code;
}
