using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.SignOff;
using Chuyi.Tests.Cases;
using Xunit;

namespace Chuyi.Tests.SignOff;

public class SignOffRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly AskSignature Ask = new(
        new SignatureRequest
        {
            Round = CaseId.Round(2026, "secondary-school", 1),
            Category = "secondary-school",
            RoundTitle = new("优秀中职学校申报", "Secondary schools"),
            Department = new("finance", new("省财政厅", "Finance")),
            Sending = 1,
            ListHash = "list",
            Due = new(2026, 4, 7),
            Officer = "P.officer",
        }
    );

    private static readonly Dictionary<string, Act> Acts = new Act[]
    {
        Ask,
        new AskNewContact(),
        new Sign("list"),
        new ReturnList("请说明"),
        new SupersedeSignature(),
        new LockLink("link"),
        new RenewLink(),
    }.ToDictionary(act => act.GetType().Name);

    private static readonly SignOffState Asked = After(SignOffState.Empty, Ask);
    private static readonly SignOffState Returned = After(Asked, new ReturnList(" 请说明 "));

    private static readonly IReadOnlyList<SignOffState> InEveryStage =
    [
        SignOffState.Empty,
        Asked,
        After(Asked, new Sign("list")),
        Returned,
        After(Asked, new SupersedeSignature()),
    ];

    internal static StageCells Cells { get; } =
        StageCells.Of<SignOffState>(SignOffRules.Decide, state => state.Stage, InEveryStage, Acts.Values, Received);

    [Fact]
    public void A_department_is_asked_for_one_list() =>
        Assert.Equal(new SignatureAsked(Ask.Request), Assert.Single(Facts(SignOffState.Empty, Ask)));

    [Fact]
    public void Only_the_list_that_was_asked_about_is_signed() => Assert.Equal("other-list", Refusal(Asked, new Sign("another")));

    [Fact]
    public void A_return_has_a_reason()
    {
        Assert.Equal("no-reason", Refusal(Asked, new ReturnList(" ")));
        Assert.Equal("请说明", Returned.ReturnedBecause);
    }

    [Fact]
    public void Who_is_not_to_sign_any_more_reads_whether_the_list_went_back_or_the_round_has_ended()
    {
        var back = SignOffRules.WhyLinksEnded(After(Asked, new SupersedeSignature()))!.Value;
        var over = SignOffRules.WhyLinksEnded(After(Asked, new SupersedeSignature { RoundEnded = true }))!.Value;

        Assert.Contains("退回经办部门", back.Zh, StringComparison.Ordinal);
        Assert.Contains("本批次已终止", over.Zh, StringComparison.Ordinal);
    }

    private static ReceivedAct Received(Act act) =>
        new("id", CaseId.Parse("S.2026.secondary-school.1.finance.1"), "department finance", Now, act);

    private static IReadOnlyList<Fact> Facts(SignOffState state, Act act) => SignOffRules.Decide(state, Received(act)).Facts;

    private static string? Refusal(SignOffState state, Act act) => SignOffRules.Decide(state, Received(act)).Refusal?.Code;

    private static SignOffState After(SignOffState state, Act act) => Facts(state, act).Aggregate(state, (s, fact) => s.After(fact, Now));
}
