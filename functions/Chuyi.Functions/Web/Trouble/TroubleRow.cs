using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Web;

/// <summary>A case in trouble as the office reads it.</summary>
/// <param name="Trouble">What it is.</param>
/// <param name="Name">What people call the case.</param>
/// <param name="Round">The title of its round, or null where it belongs to none.</param>
/// <param name="Address">Where the case is shown, or null.</param>
public sealed record TroubleRow(Trouble Trouble, Sentence Name, Sentence? Round, string? Address)
{
    /// <summary>What is wrong, in words.</summary>
    public Sentence Reason =>
        Trouble.Kind switch
        {
            TroubleKind.Failed => new($"办理流程反复出错：{Trouble.Reason.Zh}", $"Its workflow fails again and again: {Trouble.Reason.En}"),
            TroubleKind.Retried => new(
                $"{Step.Zh}已连续失败 {Retries.UntilTrouble} 次以上：{Trouble.Reason.Zh}",
                $"{Step.En} has failed {Retries.UntilTrouble} times or more: {Trouble.Reason.En}"
            ),
            TroubleKind.Letter => Trouble.Reason,
            _ => new(
                $"已收到的请求超过 {CasesInTrouble.TooLong.TotalMinutes} 分钟尚未办理。",
                $"What was received has waited for more than {CasesInTrouble.TooLong.TotalMinutes} minutes."
            ),
        };

    /// <summary>What can be done about it.</summary>
    public Sentence Remedy =>
        Trouble.Kind switch
        {
            TroubleKind.Failed => new(
                $"系统每 {CaseSweep.Minutes} 分钟依据既有记录恢复一次；持续出错的，请把原因转告运维人员。",
                $"It is taken up from the facts every {CaseSweep.Minutes} minutes; if it goes on, tell the operator the reason."
            ),
            TroubleKind.Retried => new(
                $"系统至少每 {Retries.Longest.TotalMinutes} 分钟重试一次，恢复后自动继续；请检查邮件服务器与存储的设置。",
                $"It is tried again every {Retries.Longest.TotalMinutes} minutes at least and goes on by itself; "
                    + "check the settings of mail server and storage."
            ),
            TroubleKind.Letter => new(
                "请更正联系方式，或以其他方式告知收件人，并在此写明如何处理。",
                "Correct the contact, or tell the recipient in another way, and say here how."
            ),
            _ => new(
                $"系统每 {InboxSweep.Minutes} 分钟提醒一次，也可立即重试。",
                $"It is called again every {InboxSweep.Minutes} minutes, or now."
            ),
        };

    /// <summary>Whether it can be tried again at once.</summary>
    public bool CanTryAgain => Trouble.Kind is TroubleKind.Failed or TroubleKind.Waiting;

    /// <summary>Whether the office settles it by other means.</summary>
    public bool CanBeSettled => Trouble.Kind == TroubleKind.Letter;

    private Sentence Step =>
        Trouble.Id switch
        {
            nameof(Mail.Delivery.Deliver) => new("发送信函", "Sending a letter"),
            nameof(Recording.Record) or nameof(Recording.SoFar) or nameof(Recording.TakeActs) => new(
                "读写案卷",
                "Reading and writing the case"
            ),
            nameof(CaseSignal.SendActs) => new("转办", "Passing on"),
            _ => new($"步骤“{Trouble.Id}”", $"The step “{Trouble.Id}”"),
        };
}
