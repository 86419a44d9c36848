using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The letters of an objection: to who objected, and to the office.</summary>
public static class ObjectionLetters
{
    public static IEnumerable<Letter> For(ObjectionState state, Fact fact)
    {
        if (state.Lodged is not { } l)
            yield break;
        var objector = Recipient.Objector(l.Id);
        switch (fact)
        {
            case ObjectionLodged { Objection.LetterAt: null } or ContactTimeExtended:
                yield return new Letter(
                    "objection-contact",
                    objector,
                    new("请确认异议联系方式", "Please confirm your contact"),
                    new(
                        $"我们收到了以此邮箱对{Quotation.Of(l.UnitName)}提出的异议。"
                            + $"请在{Policy.Deadline.Say(state.VerifyBy).Zh}前打开下面的链接，"
                            + "输入提交后页面上显示的确认码；逾期未确认的异议失效。"
                            + "您的身份不会向公众或申报单位公开。",
                        $"We received an objection to {Quotation.Of(l.UnitName)} with this address. "
                            + $"Please open the link by {Policy.Deadline.Say(state.VerifyBy).En} "
                            + "and enter the code that the page showed; "
                            + "otherwise the objection lapses. "
                            + "Your identity is shown neither to the public nor to the applicant."
                    )
                )
                {
                    Link = new LinkTask($"/objections/{l.Id}", state.VerifyBy, LinkSecret.Shown),
                };
                break;
            case ContactVerified:
                yield return new Letter(
                    "objection-received",
                    objector,
                    new("异议已受理", "Your objection is received"),
                    new(
                        "联系方式已确认，异议转入核查，结果将书面告知。",
                        "Your contact is confirmed; the objection is being investigated and you will be told the result."
                    )
                )
                {
                    Page = Letter.PageOf(l.Round),
                };
                yield return new Letter(
                    "objection-to-investigate",
                    Recipient.Account(l.Officer),
                    new("待核查的异议", "An objection to investigate"),
                    new(
                        $"对{Quotation.Of(l.UnitName)}的异议已确认联系方式，请核查。",
                        $"An objection to {Quotation.Of(l.UnitName)} awaits your investigation."
                    )
                );
                break;
            case LinkLocked locked:
                yield return LockedLetter.To(l.Officer, locked, LinkSecret.Shown);
                break;
            case ObjectionLapsed:
                yield return new Letter(
                    "objection-lapsed",
                    objector,
                    new("异议失效", "Your objection lapsed"),
                    new("因逾期未确认联系方式，您的异议失效。", "Your objection lapsed because its contact was not confirmed in time.")
                )
                {
                    Page = Letter.PageOf(l.Round),
                };
                break;
            case ObjectionDecided { Ruling: var d }:
                yield return new Letter(
                    "objection-decided",
                    objector,
                    new(d.Upheld ? "异议成立" : "异议不成立", d.Upheld ? "Your objection is upheld" : "Your objection is dismissed"),
                    new(
                        $"核查结论：异议{(d.Upheld ? "成立" : "不成立")}。理由：{d.Reason}",
                        $"Finding: your objection is {(d.Upheld ? "upheld" : "dismissed")}. Reason: {d.Reason}"
                    )
                )
                {
                    Page = Letter.PageOf(l.Round),
                };
                break;
        }
    }
}
