using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.SignOff;

/// <summary>The letters to a department.</summary>
public static class SignOffLetters
{
    // Which list it is about stands beneath, to be compared with that on the page.
    public static IEnumerable<Letter> For(SignOffState state, Fact fact) =>
        state.Request is { } r
            ? Letters(state, r, fact)
                .Select(letter =>
                    letter.To.Kind == RecipientKind.Departments
                        ? letter with
                        {
                            Beneath = new($"校验信息：名单 SHA-256 {r.ListHash}", $"Checksum of the list: SHA-256 {r.ListHash}"),
                        }
                        : letter
                )
            : [];

    private static IEnumerable<Letter> Letters(SignOffState state, SignatureRequest r, Fact fact)
    {
        var (to, due) = (Recipient.Department(r.Department.Code), Deadline.Say(r.Due));
        var signature = CaseId.SignOff(r.Round, r.Department.Code, r.Sending);
        var link = new LinkTask($"/signatures/{signature}", SignOffDeadlines.LinkUntil(state.At), LinkSecret.Phone);
        var how = new Sentence(
            $"请打开链接核对名单，用备案{PhoneNumber.CodeWords.Zh}确认身份后签署或退回。",
            $"Open the link, read the list, confirm with the {PhoneNumber.CodeWords.En} on file, and sign or return it."
        );
        var text = new Sentence(
            $"请贵部门于{due.Zh}前对{Quotation.Of(r.RoundTitle.Zh)}名单会签。\n{how.Zh}",
            $"Please sign the list of {Quotation.Of(r.RoundTitle.En)} by {due.En}.\n{how.En}"
        );
        switch (fact)
        {
            case SignatureAsked or NewContactAsked:
                yield return new Letter("signature-request", to, new($"会签：{r.RoundTitle.Zh}", $"For signature: {r.RoundTitle.En}"), text)
                {
                    Link = link,
                    Due = r.Due,
                };
                break;
            case SignatureReminded:
                yield return new Letter(
                    "signature-reminder",
                    to,
                    new($"会签提醒：{r.RoundTitle.Zh}", $"Reminder, for signature: {r.RoundTitle.En}"),
                    new(
                        $"{Quotation.Of(r.RoundTitle.Zh)}名单的会签期限为{due.Zh}，现已逾期，尚未收到贵部门意见，请尽快会签。\n{how.Zh}",
                        $"The list of {Quotation.Of(r.RoundTitle.En)} was to be signed by {due.En}; "
                            + $"no answer of your department has come. Please sign it soon.\n{how.En}"
                    )
                )
                {
                    Link = link,
                    Due = r.Due,
                };
                break;
            case LinkLocked l:
                yield return LockedLetter.To(r.Officer, l);
                break;
            case LinkRenewed:
                yield return new Letter("link-renewed", to, new("新的会签链接", "A new link"), text) { Link = link, Due = r.Due };
                break;
            case SignatureSuperseded { RoundEnded: true }:
                yield return new Letter(
                    "signature-superseded",
                    to,
                    new($"会签终止：{r.RoundTitle.Zh}", $"Signing ended: {r.RoundTitle.En}"),
                    new(
                        $"{Quotation.Of(r.RoundTitle.Zh)}已终止，未予认定；对其名单的会签随之终止，此前发送的链接失效。",
                        $"{Quotation.Of(r.RoundTitle.En)} was ended without a designation. The signing of its list "
                            + "has ended with it and the link sent for it is dead."
                    )
                )
                {
                    Page = Letter.PageOf(r.Round),
                };
                break;
            case SignatureSuperseded:
                yield return new Letter(
                    "signature-superseded",
                    to,
                    new($"会签终止：{r.RoundTitle.Zh}", $"Signing ended: {r.RoundTitle.En}"),
                    new(
                        $"{Quotation.Of(r.RoundTitle.Zh)}名单已退回经办部门，本次会签终止，此前发送的链接失效。"
                            + (state.HadSigned ? "贵部门对该名单的会签随之失效。" : "")
                            + "如需会签变更后的名单，将另行发函。",
                        $"The list of {Quotation.Of(r.RoundTitle.En)} went back to the office. "
                            + "This signing has ended and the link sent for it is dead. "
                            + (state.HadSigned ? "Your department's signature under it no longer counts. " : "")
                            + "You will be asked anew if another list is to be signed."
                    )
                )
                {
                    Page = Letter.PageOf(r.Round),
                };
                break;
            case Signed:
                yield return new Letter(
                    "signature-receipt",
                    to,
                    new("会签回执", "Receipt of your signature"),
                    new(
                        $"已记录贵部门对{Quotation.Of(r.RoundTitle.Zh)}名单的会签。",
                        $"Your department's signature under the list of {Quotation.Of(r.RoundTitle.En)} is recorded."
                    )
                )
                {
                    Page = Letter.PageOf(r.Round),
                };
                break;
        }
    }
}
