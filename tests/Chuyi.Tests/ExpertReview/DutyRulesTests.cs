using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.ExpertReview;

public partial class DutyRulesTests
{
    private const string Comment = "材料完整，建设基础扎实。";

    private static readonly DateTimeOffset Now = new(2026, 3, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Due = new(2026, 4, 3),
        Later = new(2026, 4, 9);

    private static readonly InviteExpert Invite = new(
        new Invitation
        {
            Round = CaseId.Round(2026, "secondary-school", 1),
            Category = "secondary-school",
            RoundTitle = new("优秀中职学校申报", "Secondary schools"),
            Pool = "pool",
            Expert = "E1",
            Items = ["A.1", "A.2"],
            Due = Due,
            Officer = "P.officer",
            Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3) with { TakeBackMinutes = 10 },
        }
    );

    private static readonly Dictionary<string, Act> Acts = new Act[]
    {
        Invite,
        new AcceptInvitation(),
        new DeclineInvitation("出差"),
        new DeclareConflict(new() { Application = "A.1", Reason = "曾任该校顾问" }),
        new AddItem(new() { Application = "A.9", Due = Later }),
        Sheet("A.1"),
        new SignSheets(),
        new TakeBackSheets(),
        new RevokeLinks("邮件被转发"),
        new ExtendDuty(Later, new("假期", "holidays")),
        new ReleaseDuty(new("逾期", "overdue")),
        new LockLink("link"),
        new RenewLink(),
    }.ToDictionary(act => act.GetType().Name);

    private static readonly DutyState Invited = After(DutyState.Empty, Invite);
    private static readonly DutyState Reviewing = After(Invited, new AcceptInvitation());
    private static readonly DutyState Complete = After(Reviewing, Sheet("A.1"), Sheet("A.2"));

    private static readonly IReadOnlyList<DutyState> InEveryStage =
    [
        DutyState.Empty,
        Invited,
        Complete,
        After(Complete, new SignSheets()),
        After(Invited, new DeclineInvitation("出差")),
        After(Reviewing, new ReleaseDuty(new("逾期", "overdue"))),
    ];

    internal static StageCells Cells { get; } =
        StageCells.Of<DutyState>(DutyRules.Decide, state => state.Stage, InEveryStage, Acts.Values, Received);

    [Fact]
    public void A_refusal_and_a_conflict_have_a_reason()
    {
        Assert.Equal("no-reason", Refusal(Invited, new DeclineInvitation(" ")));
        Assert.Equal("no-reason", Refusal(Invited, new DeclareConflict(new() { Application = "A.1", Reason = "" })));
        Assert.Equal(new InvitationDeclined("出差"), Assert.Single(Facts(Invited, new DeclineInvitation(" 出差 "))));
        Assert.Equal(
            new ConflictDeclared(new() { Application = "A.1", Reason = "顾问" }),
            Assert.Single(Facts(Invited, new DeclareConflict(new() { Application = "A.1", Reason = " 顾问 " })))
        );
    }

    [Fact]
    public void A_page_offers_what_the_rule_takes()
    {
        Assert.Equal([false, true, false, false, false, false], InEveryStage.Select(DutyRules.MayAnswer));
        Assert.Equal([false, true, true, true, false, false], InEveryStage.Select(state => DutyRules.MaySee(state, "A.1")));
        Assert.Equal([false, false, true, true, false, false], InEveryStage.Select(state => DutyRules.MayRead(state, "A.1")));
        Assert.Equal([false, false, true, false, false, false], InEveryStage.Select(state => DutyRules.MayScore(state, "A.1")));
        Assert.Equal([false, false, true, false, false, false], InEveryStage.Select(DutyRules.MaySign));
        Assert.False(DutyRules.MaySign(Reviewing));
        Assert.False(DutyRules.MayRead(Complete, "A.9") || DutyRules.MayScore(Complete, "A.9") || DutyRules.MaySee(Complete, "A.9"));
        var again = After(Complete, new SignSheets(), new AddItem(new() { Application = "A.9", Due = Later }));
        Assert.Equal((false, true), (DutyRules.MayScore(again, "A.1"), DutyRules.MayScore(again, "A.9")));
    }

    [Fact]
    public void From_one_sheet_the_way_leads_to_the_next_that_is_open()
    {
        Assert.Equal(("A.2", null), (DutyRules.NextOpen(Reviewing, "A.1"), DutyRules.NextOpen(Reviewing, "A.2")));
        Assert.Null(DutyRules.NextOpen(After(Reviewing, Sheet("A.2")), "A.1"));
        Assert.Null(DutyRules.NextOpen(Reviewing, "A.9"));
    }

    [Fact]
    public void Only_what_is_on_the_duty_is_scored_or_given_back()
    {
        Assert.Equal("not-yours", Refusal(Reviewing, Sheet("A.9")));
        Assert.Equal("not-yours", Refusal(Reviewing, new DeclareConflict(new() { Application = "A.9", Reason = "顾问" })));
        Assert.Equal(
            "not-yours",
            Refusal(After(Reviewing, new DeclareConflict(new() { Application = "A.1", Reason = "顾问" })), Sheet("A.1"))
        );
    }

    [Theory]
    [InlineData("score", Comment, 90, 90, 90)]
    [InlineData("score", Comment, 90, 90, 90, 90, 90)]
    [InlineData("score", Comment, -1, 90, 90, 90)]
    [InlineData("score", Comment, 90, 90, 90, 101)]
    [InlineData("comment", "  一二三四五六七八九  ", 90, 90, 90, 90)]
    [InlineData(null, "一二三四五六七八九十", 0, 100, 0, 100)]
    public void A_sheet_has_a_score_for_each_criterion_and_a_comment(string? code, string comment, params int[] scores) =>
        Assert.Equal(
            code,
            Refusal(
                Reviewing,
                new ScoreSheet(
                    new()
                    {
                        Application = "A.1",
                        Scores = scores,
                        Comment = comment,
                    }
                )
            )
        );

    [Fact]
    public void A_sheet_counts_by_the_weights_of_its_criteria()
    {
        var scored = Assert.IsType<SheetScored>(
            Assert.Single(
                Facts(
                    Reviewing,
                    new ScoreSheet(
                        new()
                        {
                            Application = "A.1",
                            Scores = [100, 80, 60, 40],
                            Comment = $" {Comment} ",
                        }
                    )
                )
            )
        );

        Assert.Equal((100 * 25 + 80 * 30 + 60 * 25 + 40 * 20) / 100m, scored.Total);
        Assert.Equal(Comment, scored.Sheet.Comment);
    }

    [Theory]
    [InlineData(0.13, 1, 0)]
    [InlineData(0.88, 0, 1)]
    [InlineData(100, 100, 100)]
    public void Half_a_hundredth_is_rounded_up(double total, int first, int second) =>
        Assert.Equal((decimal)total, DutyRules.Total([new("a", new("甲", "A"), 1), new("b", new("乙", "B"), 7)], [first, second]));

    [Fact]
    public void Sheets_are_signed_when_none_is_open()
    {
        var half = After(Reviewing, Sheet("A.1"));

        Assert.Equal("sheets-open", Refusal(half, new SignSheets()));
        Assert.Equal(
            new SheetsSigned(1),
            Assert.Single(Facts(After(half, new DeclareConflict(new() { Application = "A.2", Reason = "顾问" })), new SignSheets()))
        );
    }

    [Fact]
    public void A_sheet_can_be_written_anew_until_it_is_signed()
    {
        var anew = After(
            Complete,
            new ScoreSheet(
                new()
                {
                    Application = "A.1",
                    Scores = [10, 10, 10, 10],
                    Comment = Comment,
                }
            )
        );

        Assert.Equal([10m, 90m], new[] { "A.1", "A.2" }.Select(item => anew.Sheets[item].Total));
    }

    [Fact]
    public void An_application_is_added_once_and_opens_a_duty_that_was_signed()
    {
        var reminded = After(Complete, new SignSheets()).After(new ReviewReminded(2, true), Now);
        var added = After(reminded, new AddItem(new() { Application = "A.9", Due = Later }));

        Assert.Equal((DutyStage.Reviewing, Later, 0), (added.Stage, added.Due, added.Reminders));
        Assert.Equal(["A.9"], added.Open);
        Assert.Equal("not-now", Refusal(added, Sheet("A.1")));
        Assert.Empty(Facts(added, new AddItem(new() { Application = "A.9", Due = Later })));
        Assert.Equal(Due, After(Reviewing, new AddItem(new() { Application = "A.9", Due = Due.AddDays(-14) })).Due);
    }

    [Fact]
    public void A_locked_link_is_told_with_its_holder() =>
        Assert.Equal(new LinkLocked("link", "expert E1"), Assert.Single(Facts(Invited, new LockLink("link"))));

    private static ScoreSheet Sheet(string application) =>
        new(
            new FilledSheet
            {
                Application = application,
                Scores = [90, 90, 90, 90],
                Comment = Comment,
            }
        );

    private static ReceivedAct Received(Act act) => new("id", CaseId.Parse("D.2026.secondary-school.1.E1"), "expert E1", Now, act);

    private static IReadOnlyList<Fact> Facts(DutyState state, Act act) => DutyRules.Decide(state, Received(act)).Facts;

    private static string? Refusal(DutyState state, Act act) => DutyRules.Decide(state, Received(act)).Refusal?.Code;

    private static DutyState After(DutyState state, params Act[] acts) =>
        acts.Aggregate(state, (before, act) => Facts(before, act).Aggregate(before, (s, fact) => s.After(fact, Now)));
}
