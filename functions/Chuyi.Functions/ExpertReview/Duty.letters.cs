using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The letters to an expert, and what the office is told of one.</summary>
public static class DutyLetters
{
    public static IEnumerable<Letter> For(DutyState state, Fact fact)
    {
        if (state is not { Invitation: { } i, Due: { } day })
            yield break;
        var expert = Recipient.Expert(i.Pool, i.Expert);
        var due = Deadline.Say(day);
        var until = DutyDeadlines.LinkUntil(day, state.At);
        var duty = CaseId.Duty(i.Round, i.Expert);
        var link = new LinkTask($"/duties/{duty}", until, LinkSecret.Phone);
        switch (fact)
        {
            case ExpertInvited:
                yield return new Letter(
                    "invitation",
                    expert,
                    new($"评审邀请：{i.RoundTitle.Zh}", $"Invitation to review: {i.RoundTitle.En}"),
                    new(
                        $"您被随机抽取为{Quotation.Of(i.RoundTitle.Zh)}评审专家，共 {i.Items.Count} 份材料，请于{due.Zh}前完成。\n"
                            + $"请打开下面的链接，用备案{PhoneNumber.CodeWords.Zh}确认身份，接受或谢绝邀请，并逐项声明是否需要回避。"
                            + "打开链接本身不产生任何操作。",
                        $"You were drawn by lot to review {Count(i.Items.Count, "dossier")} "
                            + $"of {Quotation.Of(i.RoundTitle.En)} by {due.En}.\n"
                            + $"Open the link below, confirm with the {PhoneNumber.CodeWords.En} on file, "
                            + "accept or decline, and declare conflicts. "
                            + "Opening the link by itself does nothing."
                    )
                )
                {
                    Link = link,
                    Due = day,
                };
                break;
            case ItemAdded { Added: var added }:
                yield return new Letter(
                    "item-added",
                    expert,
                    new($"增加一份评审：{i.RoundTitle.Zh}", $"One more dossier: {i.RoundTitle.En}"),
                    added.IsOneMore
                        ? new(
                            $"按本批次规则，一份材料增加一名评审专家，由您承担，请于{due.Zh}前完成。",
                            $"By the rule of the round one more expert reviews a dossier, and it is you; please do so by {due.En}."
                        )
                        : new(
                            $"因评审专家调整，您增加一份评审材料，请于{due.Zh}前完成。",
                            $"By a change among the experts you have one more dossier to review by {due.En}."
                        )
                )
                {
                    Link = link,
                    Due = day,
                };
                break;
            // Who has signed has nothing left to do: it holds only should they take that back.
            case DutyExtended e when state.Stage != DutyStage.Signed:
                yield return new Letter(
                    "review-extended",
                    expert,
                    new($"评审期限延长：{i.RoundTitle.Zh}", $"More time for your review: {i.RoundTitle.En}"),
                    new(
                        $"{Quotation.Of(i.RoundTitle.Zh)}的评审期限延至{due.Zh}：{e.Reason.Zh}。请使用本信中的链接。",
                        $"Your review of {Quotation.Of(i.RoundTitle.En)} is now due {due.En}: {e.Reason.En}. "
                            + "Please use the link in this letter."
                    )
                )
                {
                    Link = link,
                    Due = day,
                };
                break;
            case ReviewReminded r:
                yield return new Letter(
                    "review-reminder",
                    expert,
                    new(r.Overdue ? "评审已逾期" : "评审期限提醒", r.Overdue ? "The review is overdue" : "The review is due soon"),
                    new(
                        $"{Quotation.Of(i.RoundTitle.Zh)}评审期限为{due.Zh}，您尚有 {state.Open.Count()} 份未完成。",
                        $"The review of {Quotation.Of(i.RoundTitle.En)} is due {due.En}; still open: {Count(state.Open.Count(), "sheet")}."
                    )
                )
                {
                    Link = link,
                    Due = day,
                };
                if (r.Overdue)
                    yield return new Letter(
                        "review-overdue",
                        Recipient.Account(i.Officer),
                        new($"专家 {i.Expert} 评审逾期", $"Expert {i.Expert} is overdue"),
                        new(
                            $"{Quotation.Of(i.RoundTitle.Zh)}专家 {i.Expert} 逾期未完成评审，可在批次页面更换。",
                            $"Expert {i.Expert} of {Quotation.Of(i.RoundTitle.En)} is overdue and can be replaced on the round's page."
                        )
                    );
                break;
            case LinkLocked l:
                yield return LockedLetter.To(i.Officer, l);
                break;
            case LinkRenewed renewed:
                yield return new Letter(
                    "link-renewed",
                    expert,
                    new("新的评审链接", "A new link"),
                    renewed.Letter is null
                        ? new("应您的请求重新发送评审链接，原链接已失效。", "A new link to your review, as you asked; the old one is dead.")
                        : new(
                            $"现重新发送{Quotation.Of(i.RoundTitle.Zh)}的评审链接，请以本信链接为准。",
                            $"Here is another link to your review of {Quotation.Of(i.RoundTitle.En)}; please use this one."
                        )
                )
                {
                    Link = link,
                    Due = day,
                };
                break;
            case SheetsSigned s:
                yield return new Letter(
                    "review-thanks",
                    expert,
                    new("评审完成确认", "Your review is complete"),
                    new($"您签署的 {s.Sheets} 份评分表已记录，谢谢。", $"Recorded: {Count(s.Sheets, "signed score sheet")}. Thank you.")
                )
                {
                    Page = Letter.PageOf(i.Round),
                };
                break;
            case DutyReleased r:
                yield return new Letter(
                    "duty-released",
                    expert,
                    new("评审任务解除", "You are released"),
                    new(
                        (r.IsByRule ? "按本批次规则，" : "经办部门已")
                            + $"解除您在{Quotation.Of(i.RoundTitle.Zh)}中的评审任务：{r.Reason.Zh}",
                        (r.IsByRule ? "By the rule of the round you were released" : "The office released you")
                            + $" from reviewing {Quotation.Of(i.RoundTitle.En)}: {r.Reason.En}"
                    )
                )
                {
                    Page = Letter.PageOf(i.Round),
                };
                if (r.IsByRule)
                    yield return new Letter(
                        "expert-late",
                        Recipient.Account(i.Officer),
                        new($"专家 {i.Expert} 逾期，已按规则更换", $"Expert {i.Expert} is late and was replaced by the rule"),
                        new(
                            $"{Quotation.Of(i.RoundTitle.Zh)}专家 {i.Expert} {r.Reason.Zh}，未签署的评审由后备专家接替，原链接已失效。",
                            $"Expert {i.Expert} of {Quotation.Of(i.RoundTitle.En)}: {r.Reason.En}. What was not signed goes to the "
                                + "reserve; the link is dead."
                        )
                    );
                break;
        }
    }

    private static string Count(int many, string what) => $"{many} {what}{(many == 1 ? "" : "s")}";
}
