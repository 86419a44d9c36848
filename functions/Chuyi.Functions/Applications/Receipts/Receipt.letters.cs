using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.Applications;

/// <summary>
/// The letters that confirm what was received and sealed: its manifest, the hash of the event, and the way to the receipt, which
/// holds the proof once the log has the event.
/// </summary>
internal static class ReceiptLetters
{
    public static IEnumerable<Letter> For(SubmittedApplication s, Fact fact)
    {
        if (fact is Submitted { Receipt: var receipt })
            yield return new Letter(
                "receipt",
                Recipient.Account(s.Account),
                new($"提交回执 {receipt}", $"Receipt {receipt}"),
                new(
                    $"{s.UnitName}：\n"
                        + $"{Quotation.Of(s.Title)}已提交至{Quotation.Of(s.RoundTitle.Zh)}，材料已封存。"
                        + $"{DossierLines.CheckEnds(s.CheckBy).Zh}\n"
                        + TakingBack(s).Zh
                        + $"{Manifest(s, s.Documents, s.Answers).Zh}\n"
                        + "对上述内容有疑问，请在申报截止前联系经办部门。",
                    $"{s.UnitName}:\n"
                        + $"{Quotation.Of(s.Title)} was submitted to {Quotation.Of(s.RoundTitle.En)} and sealed. "
                        + $"{DossierLines.CheckEnds(s.CheckBy).En}\n"
                        + TakingBack(s).En
                        + $"{Manifest(s, s.Documents, s.Answers).En}\n"
                        + "If anything here is wrong, tell the office before the deadline."
                )
            )
            {
                Confirms = nameof(Submitted),
            };
        if (fact is Supplemented { Dossier: var r })
            yield return new Letter(
                "supplement-receipt",
                Recipient.Account(s.Account),
                new("补正材料回执", "Supplement received"),
                new(
                    $"{Quotation.Of(s.Title)}的补正材料已收到并封存。{DossierLines.CheckEnds(r.CheckBy).Zh}\n"
                        + Manifest(s, r.Documents, r.Answers).Zh,
                    $"The supplement to {Quotation.Of(s.Title)} was received and sealed. {DossierLines.CheckEnds(r.CheckBy).En}\n"
                        + Manifest(s, r.Documents, r.Answers).En
                )
            )
            {
                Confirms = nameof(Supplemented),
            };
        if (fact is TakenBack { Deadline: var until })
            yield return ApplicationResult.Tell(
                "taken-back",
                Recipient.Account(s.Account),
                s,
                new("撤回提交确认", "Submission taken back"),
                new(
                    $"的提交已按贵单位请求撤回，草稿已重新打开。请在{Policy.Deadline.Say(until).Zh}前修改并再次提交，逾期视为未申报。",
                    $"was taken back at your request and the draft is open again. Submit it anew until {Policy.Deadline.Say(until).En}; "
                        + "otherwise it does not count."
                )
            );
    }

    // Nobody is told of what is refused.
    private static Sentence TakingBack(SubmittedApplication s) =>
        TakeBackRules.IsWithRecommender(s)
            ? new("", "")
            : new(
                $"提交后 {TakeBackRules.Minutes} 分钟内、申报截止前，可以撤回提交，修改后再次提交。\n",
                $"For {TakeBackRules.Minutes} minutes, and before the call closes, it can be taken back, changed and submitted anew.\n"
            );

    private static Sentence Manifest(SubmittedApplication s, IReadOnlyList<SealedDocument> documents, SealedAnswers? answers)
    {
        var form = answers is null ? new Sentence("", "") : new($"\n申报表 {answers.Sha256}", $"\nThe form {answers.Sha256}");
        var address = $"{Letter.Site}/applications/{s.Application}/receipt";
        return new(
            $"封存材料及 SHA-256：\n{DossierLines.Sealed(documents).Zh}{form.Zh}\n"
                + $"回执（PDF，载有上述清单；公开日志收录后，还载有可离线核验的证明）：{address}",
            $"Sealed documents and their SHA-256:\n{DossierLines.Sealed(documents).En}{form.En}\n"
                + $"The receipt (PDF) has this list and, once the public log has the event, the proof that anybody can check: {address}"
        );
    }
}
