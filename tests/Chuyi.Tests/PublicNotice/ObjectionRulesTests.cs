using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Chuyi.Functions.PublicNotice;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.PublicNotice;

public class ObjectionRulesTests
{
    private const string Text = "该校申报材料中的就业数据与公开年报不一致。";

    private static readonly DateTimeOffset Now = new(2026, 3, 24, 1, 0, 0, TimeSpan.Zero);

    private static readonly RoundNumbers Numbers = RoundNumbers.Default(quota: 1, reserve: 1, panel: 3);

    private static readonly Objection Objection = new()
    {
        Id = CaseId.Parse("O.1"),
        Round = CaseId.Round(2026, "secondary-school", 1),
        Category = "secondary-school",
        Item = "A.1",
        UnitName = "某校",
        Text = Text,
        ObjectorKind = ObjectorKind.Person,
        VerifyBy = Now.AddHours(48),
        Officer = "P.officer",
    };

    private static readonly LodgeObjection Lodge = new(Objection, Numbers);

    private static readonly Dictionary<string, Act> Acts = new Act[]
    {
        Lodge,
        new VerifyContact(),
        new DecideObjection(new() { Upheld = true, Reason = "属实" }),
        new LockLink("link"),
    }.ToDictionary(act => act.GetType().Name);

    private static readonly ObjectionState Lodged = After(ObjectionState.Empty, Lodge);
    private static readonly ObjectionState Verified = After(Lodged, new VerifyContact());
    private static readonly ObjectionState Upheld = After(Verified, new DecideObjection(new() { Upheld = true, Reason = "属实" }));
    private static readonly ObjectionState Dismissed = After(Verified, new DecideObjection(new() { Upheld = false, Reason = "数据一致" }));
    private static readonly ObjectionState Lapsed = Lodged.After(new ObjectionLapsed(), Now);

    private static readonly IReadOnlyList<ObjectionState> InEveryStage =
    [
        ObjectionState.Empty,
        Lodged,
        Verified,
        Lapsed,
        Upheld,
        Dismissed,
    ];

    internal static StageCells Cells { get; } =
        StageCells.Of<ObjectionState>(ObjectionRules.Decide, state => state.Stage, InEveryStage, Acts.Values, Received);

    [Theory]
    [InlineData("text", "  一二三四五六七八九十一二三四五六七八九  ")]
    [InlineData(null, "一二三四五六七八九十一二三四五六七八九十")]
    public void An_objection_says_what_and_why(string? code, string text) =>
        Assert.Equal(code, Refusal(ObjectionState.Empty, Lodge with { Objection = Objection with { Text = text } }));

    [Fact]
    public void An_objection_is_kept_as_it_was_lodged() =>
        Assert.Equal(
            new ObjectionLodged(Objection),
            Assert.Single(Facts(ObjectionState.Empty, Lodge with { Objection = Objection with { Text = $" {Text} " } }))
        );

    [Fact]
    public void A_decision_has_a_reason()
    {
        Assert.Equal("no-reason", Refusal(Verified, new DecideObjection(new() { Upheld = false, Reason = " " })));
        Assert.Equal((ObjectionOutcome.Upheld, "属实"), (Upheld.Outcome, Upheld.Reason));
        Assert.Equal((ObjectionOutcome.Dismissed, "数据一致"), (Dismissed.Outcome, Dismissed.Reason));
    }

    [Fact]
    public void What_is_not_confirmed_lapses() => Assert.Equal(ObjectionOutcome.Lapsed, Lapsed.Outcome);

    private static ReceivedAct Received(Act act) => new("id", CaseId.Parse("O.1"), "objector", Now, act);

    private static IReadOnlyList<Fact> Facts(ObjectionState state, Act act) => ObjectionRules.Decide(state, Received(act)).Facts;

    private static string? Refusal(ObjectionState state, Act act) => ObjectionRules.Decide(state, Received(act)).Refusal?.Code;

    private static ObjectionState After(ObjectionState state, Act act) =>
        Facts(state, act).Aggregate(state, (s, fact) => s.After(fact, Now));
}
