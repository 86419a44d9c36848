using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>The letters of an application. Each says which rule it rests on, until when, and what one can do.</summary>
public static class ApplicationLetters
{
    public static IEnumerable<Letter> For(ApplicationState state, Fact fact) =>
        state.Submission is { } submission
            ? ReceiptLetters
                .For(submission, fact)
                .Concat(Of(submission, fact))
                .Concat(MembershipLetters.For(state, submission, fact))
                .Concat(RecommendedLetters.For(submission, fact))
                .Select(letter => letter with { Recourse = ApplicationResult.Recourse(fact, submission) })
            : [];

    private static IEnumerable<Letter> Of(SubmittedApplication s, Fact fact)
    {
        var applicant = Recipient.Account(s.Account);
        switch (fact)
        {
            case SupplementRequested { Order: var r }:
                yield return new Letter(
                    "supplement-request",
                    applicant,
                    new("补正通知（一次性告知）", "Notice of defects"),
                    new(
                        $"参照《行政许可法》第三十二条关于一次性告知的规定，{Quotation.Of(s.Title)}需补正以下全部内容：\n"
                            + $"{DossierLines.Numbered(r.Defects)}\n"
                            + DossierLines.Open(r).Zh
                            + $"请于{Deadline.Say(r.Due).Zh}前登录系统补正；逾期未补正的，视为撤回。"
                            + "补正所用时间不计入审查期限。",
                        $"Under the rule of telling all defects at once, {Quotation.Of(s.Title)} needs the following:\n"
                            + $"{DossierLines.Numbered(r.Defects)}\n"
                            + DossierLines.Open(r).En
                            + $"Please sign in and supplement by {Deadline.Say(r.Due).En}; otherwise the application is deemed withdrawn. "
                            + "The time for the check stands still meanwhile."
                    )
                )
                {
                    Due = r.Due,
                };
                break;
            case SupplementExtended e:
                yield return new Letter(
                    "supplement-extended",
                    applicant,
                    new("补正期限顺延通知", "More time to supplement"),
                    new(
                        $"{Quotation.Of(s.Title)}的补正通知因邮件延误迟发，补正期限顺延至{Deadline.Say(e.Due).Zh}。请登录系统补正；逾期未补正的，视为撤回。"
                            + "补正所用时间不计入审查期限。",
                        $"The notice of defects of {Quotation.Of(s.Title)} went out late. "
                            + $"You may supplement until {Deadline.Say(e.Due).En}; please sign in. "
                            + "Otherwise the application is deemed withdrawn. The time for the check stands still meanwhile."
                    )
                )
                {
                    Due = e.Due,
                };
                break;
            case CheckDayCounted counted:
                yield return ApplicationResult.Tell(
                    "check-day",
                    applicant,
                    s,
                    new("形式审查期限通知", "When the formal check ends"),
                    new(counted.Say().Zh, $"— {counted.Say().En}")
                );
                break;
            case FormalCheckOverdue:
                yield return new Letter(
                    "check-overdue",
                    Recipient.Account(s.Officer),
                    new($"形式审查逾期：{s.UnitName}", $"Formal check overdue: {s.UnitName}"),
                    new(
                        $"{Quotation.Of(s.Title)}的形式审查已超过规定的 {s.Numbers.FormalCheckDays} 个工作日，请尽快处理。",
                        $"The formal check of {Quotation.Of(s.Title)} "
                            + $"exceeds the {s.Numbers.FormalCheckDays} working days of the rules. Please act."
                    )
                );
                break;
            case Accepted:
                yield return ApplicationResult.Tell(
                    "accepted",
                    applicant,
                    s,
                    new("受理通知", "Application accepted"),
                    new("形式审查通过，进入专家评审。", "passed the formal check and goes to expert review.")
                );
                break;
            case FormRefused r:
                yield return ApplicationResult.Tell(
                    "refused",
                    applicant,
                    s,
                    new("不予受理通知", "Application refused"),
                    new($"不予受理，理由：{r.Reason}", $"is refused: {r.Reason}")
                );
                break;
            case DeemedWithdrawn:
                yield return ApplicationResult.Tell(
                    "deemed-withdrawn",
                    applicant,
                    s,
                    new("视为撤回通知", "Deemed withdrawn"),
                    new("逾期未补正，依规则视为撤回。", "received no supplement in time and is deemed withdrawn under the rules.")
                );
                break;
            case Withdrawn:
                yield return ApplicationResult.Tell(
                    "withdrawn",
                    applicant,
                    s,
                    new("撤回确认", "Withdrawal confirmed"),
                    new("已按贵单位请求撤回。", "was withdrawn at your request.")
                );
                break;
            case Placed { Placement: var p } placed:
                var said = placed.Say();
                yield return ApplicationResult.Tell(
                    "placed",
                    applicant,
                    s,
                    new("评审结果通知", "Result of the review"),
                    new(
                        $"{said.Zh}公示期{BeijingTime.Say(p.Notice.First).Zh}至{BeijingTime.Say(p.Notice.Last).Zh}，期间可对名单提出书面异议。",
                        $"— {said.En} "
                            + $"The notice runs from {BeijingTime.Say(p.Notice.First).En} to {BeijingTime.Say(p.Notice.Last).En}; "
                            + "until then anyone may object in writing."
                    )
                );
                break;
            case Promoted p:
                yield return ApplicationResult.Tell(
                    "promoted",
                    applicant,
                    s,
                    new("递补通知", "Moved up from the reserve"),
                    new(
                        $"依次递补列入公示名单，补充公示期{BeijingTime.Say(p.Notice.First).Zh}至{BeijingTime.Say(p.Notice.Last).Zh}。",
                        "moved up to the proposed list; "
                            + $"the supplementary notice runs from {BeijingTime.Say(p.Notice.First).En} "
                            + $"to {BeijingTime.Say(p.Notice.Last).En}."
                    )
                );
                break;
            case Struck r:
                yield return ApplicationResult.Tell(
                    "struck",
                    applicant,
                    s,
                    new("移出名单通知", "Struck from the list"),
                    new($"因异议成立移出名单，理由：{r.Reason}", $"was struck from the list by an upheld objection: {r.Reason}")
                );
                break;
            case NotDesignated n:
                yield return ApplicationResult.Tell(
                    "not-designated",
                    applicant,
                    s,
                    new("结果通知", "Result"),
                    n.DocumentNumber is null
                        ? new(n.Say().Zh, $"— {n.Say().En}")
                        : new($"本批次未予认定（{n.DocumentNumber}）。", $"was not designated in this round ({n.DocumentNumber}).")
                );
                break;
        }
    }
}
