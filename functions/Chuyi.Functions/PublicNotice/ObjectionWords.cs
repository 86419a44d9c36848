using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The words for the stages of an objection.</summary>
public static class ObjectionWords
{
    public static Sentence Of(ObjectionStage stage) =>
        stage switch
        {
            ObjectionStage.Lodged => new("待确认联系方式", "Contact to be confirmed"),
            ObjectionStage.Verified => new("核查中", "Being investigated"),
            ObjectionStage.Lapsed => new("已失效", "Lapsed"),
            ObjectionStage.Upheld => new("成立", "Upheld"),
            _ => new("不成立", "Dismissed"),
        };

    /// <summary>The way of an objection, and where on it one stands; one that lapsed stands nowhere.</summary>
    public static IReadOnlyList<ProcessStep> Steps(ObjectionStage stage) =>
        stage == ObjectionStage.Lapsed
            ? []
            : ProcessStep.Of(
                [
                    new("提出异议", "Object"),
                    new("确认联系方式", "Confirm the contact"),
                    new("核查并作出结论", "Investigation and decision"),
                ],
                stage switch
                {
                    ObjectionStage.Lodged => 1,
                    ObjectionStage.Verified => 2,
                    _ => 3,
                }
            );

    /// <summary>What whoever objects does next, and until when.</summary>
    public static IReadOnlyList<Sentence> Next(Objection lodged) =>
        [
            .. lodged.LetterAt is { } at
                ?
                [
                    new Sentence(
                        $"请记下确认码。今日以该邮箱提出的异议较多，系统将于{Deadline.Say(at).Zh}向该邮箱发送链接。",
                        "Write the code down. Today many objections named this address: a link will be sent to it at "
                            + $"{Deadline.Say(at).En}."
                    ),
                    new Sentence(
                        "收到后请在信中所列期限内打开链接并输入上面的确认码；逾期未确认的，异议失效。",
                        "Open it in the time that the letter gives and enter the code above; otherwise the objection lapses."
                    ),
                ]
                : new[]
                {
                    new Sentence("请记下确认码。系统将向您的邮箱发送链接。", "Write the code down. A link will be sent to your address."),
                    new Sentence(
                        $"请在{Deadline.Say(lodged.VerifyBy).Zh}前打开链接并输入上面的确认码；逾期未确认的，异议失效。",
                        $"Open it by {Deadline.Say(lodged.VerifyBy).En} and enter the code above; otherwise the objection lapses."
                    ),
                },
            .. lodged.CountsOnceConfirmed ? new[] { Later } : [],
            new("确认后，经办部门核查，并把结论发给您。", "The office then investigates, and the decision is sent to you."),
        ];

    private static Sentence Later { get; } =
        new(
            "今日异议较多，您的异议自确认联系方式起影响公示；提出时间以现在为准，仍属公示期内提出。",
            "Many object today: yours holds the notice up once its contact is confirmed. It counts as lodged now, in time."
        );

    /// <summary>Where an objection stands that was only just received.</summary>
    public static IReadOnlyList<ProcessStep> FirstSteps => Steps(ObjectionStage.Lodged);

    public static Sentence Of(ObjectionOutcome outcome) =>
        outcome switch
        {
            ObjectionOutcome.Upheld => Of(ObjectionStage.Upheld),
            ObjectionOutcome.Dismissed => Of(ObjectionStage.Dismissed),
            _ => Of(ObjectionStage.Lapsed),
        };

    /// <summary>What the office is told before an act that nothing takes back.</summary>
    public static Interruption? Before(ObjectionState state, Act act) =>
        act is DecideObjection { Ruling: var ruling }
            ? new()
            {
                Title = ruling.Upheld ? new("异议成立？", "Uphold the objection?") : new("异议不成立？", "Dismiss the objection?"),
                Effects =
                [
                    ruling.Upheld
                        ? new(
                            "该项目移出名单；有递补项目的，由其递补并另行公示。",
                            "Its item leaves the list; one of the reserve moves up, with a notice of its own."
                        )
                        : new("该项目保留在名单上。", "Its item stays on the list."),
                    new(
                        "处理结果和理由将发给异议人，不能更改。",
                        "The decision and its reason are sent to who objected, and cannot be changed."
                    ),
                ],
                Button = new("确认处理结果", "Decide so"),
            }
            : null;
}
