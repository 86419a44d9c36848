using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <summary>A case in trouble as the office reads it.</summary>
/// <param name="Trouble">What it is.</param>
/// <param name="Name">What people call the case.</param>
/// <param name="Round">The title of its round, or null where it belongs to none.</param>
/// <param name="Address">Where the case is shown, or null.</param>
/// <param name="Workflow">How its workflow stands, as far as that was asked for; null where there is none.</param>
public sealed record TroubleRow(
    Trouble Trouble,
    Sentence Name,
    Sentence? Round,
    string? Address,
    OrchestrationRuntimeStatus? Workflow = null
)
{
    /// <summary>Whether whoever reads it attends to the case.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Whether others wait for what the case has still to do: then only going on helps them.</summary>
    public bool IsWaitedFor { get; init; }

    /// <summary>What is wrong, in words.</summary>
    public Sentence Reason =>
        Trouble.Kind switch
        {
            TroubleKind.Failed when Trouble.Run is not null => new(
                $"一份大文件的封存中断，系统已重新开始：{Trouble.Reason.Zh}",
                $"The sealing of a large document broke off, and was begun again: {Trouble.Reason.En}"
            ),
            TroubleKind.Failed => new($"办理流程反复出错：{Trouble.Reason.Zh}", $"Its workflow fails again and again: {Trouble.Reason.En}"),
            TroubleKind.Retried => new(
                $"{StepWords.Of(Trouble.Step).Zh}已连续失败 {Retries.UntilTrouble} 次以上：{Trouble.Reason.Zh}",
                $"{StepWords.Of(Trouble.Step).En} has failed {Retries.UntilTrouble} times or more: {Trouble.Reason.En}"
            ),
            TroubleKind.Letter or TroubleKind.Files => Trouble.Reason,
            _ => new(
                $"已收到的请求超过 {Trouble.TooLong.TotalMinutes} 分钟尚未办理：{WhyWaiting.Zh}",
                $"What was received has waited for more than {Trouble.TooLong.TotalMinutes} minutes: {WhyWaiting.En}"
            ),
        };

    /// <summary>What can be done about it.</summary>
    public Sentence Remedy =>
        Trouble.Kind switch
        {
            TroubleKind.Failed when Trouble.Run is not null => new(
                $"文件已收到并保留，系统每 {CaseSweep.Minutes} 分钟恢复一次；持续出错的，请把原因转告运维人员。",
                $"The file has arrived and is kept. It is begun again every {CaseSweep.Minutes} minutes; "
                    + "if it goes on, tell the operator the reason."
            ),
            TroubleKind.Failed when IsWaitedFor => new(
                $"系统每 {CaseSweep.Minutes} 分钟依据既有记录恢复一次，也可立即重试。其他事项仍在等待本案卷，不能以“已另行处理”了结；"
                    + "持续出错的，请把原因转告运维人员。",
                $"It is taken up from the facts every {CaseSweep.Minutes} minutes, or now. Others wait for it, so that it cannot be "
                    + "settled in another way; if it goes on, tell the operator the reason."
            ),
            TroubleKind.Failed => new(
                $"系统每 {CaseSweep.Minutes} 分钟依据既有记录恢复一次；持续出错的，请把原因转告运维人员；"
                    + "已另行处理、不再由系统办理的，写明理由后不再列出，再次出错时重新列出。",
                $"It is taken up from the facts every {CaseSweep.Minutes} minutes; if it goes on, tell the operator the reason. "
                    + "Once it was settled in another way, say so: it is listed again when it fails anew."
            ),
            TroubleKind.Retried => new(
                $"系统至少每 {Retries.Longest.TotalMinutes} 分钟重试一次，恢复后自动继续；原因已排除的，可立即重试。",
                $"It is tried again every {Retries.Longest.TotalMinutes} minutes at least and goes on by itself; "
                    + "once the cause is gone, it can be tried again now."
            ),
            TroubleKind.Letter => Trouble.To == RecipientKind.Departments ? DepartmentUntold : Untold,
            TroubleKind.Files => PutBack,
            _ => new(
                $"系统每 {InboxSweep.Minutes} 分钟提醒一次，也可立即重试。",
                $"It is called again every {InboxSweep.Minutes} minutes, or now."
            ),
        };

    /// <summary>Whether it can be tried again at once.</summary>
    public bool CanTryAgain => Trouble.Kind is TroubleKind.Failed or TroubleKind.Retried or TroubleKind.Waiting;

    /// <summary>Whether the office settles it by other means.</summary>
    public bool CanBeSettled => IsSettledByOffice(Trouble) && !IsWaitedFor;

    /// <summary>Whether its letters are to be looked at.</summary>
    public bool IsOfLetter => Trouble.Kind == TroubleKind.Letter;

    /// <summary>That it was is a fact of the case: what runs beside its workflow has none.</summary>
    public static bool IsSettledByOffice(Trouble trouble) =>
        trouble is { Run: null, Kind: TroubleKind.Letter or TroubleKind.Failed or TroubleKind.Files };

    // The address of a department is the only one that anybody can correct; what it still has to sign is sent anew by itself then.
    private static Sentence DepartmentUntold { get; } =
        new(
            "请在“会签联系人”中提出更正（须由另一人确认）。更正后，尚待会签的自动发往新联系人，其他信函可在信函页再次发送；"
                + "也可用电话等方式告知该部门，并在此写明如何处理。",
            "Propose the right contact of the department, which another person confirms. What it still has to sign is sent to the "
                + "new contact then, and other letters can be sent again on the page of letters; or tell the department by telephone "
                + "or in another way, and say here how."
        );

    private static Sentence PutBack { get; } =
        new(
            "请通知运维人员从备份恢复，并查明原因；恢复后写明如何处理。系统每晚核对，如仍不符，将再次列出。",
            "Have the operator put it back from a backup and find out why; then say how it was settled. "
                + "It is checked every night, and listed again if it still differs."
        );

    private static Sentence Untold { get; } =
        new(
            "原因排除后，可在信函页再次发送；也可用电话等方式告知收件人，并在此写明如何处理。",
            "Once the cause is gone it can be sent again on the page of letters; or tell the recipient by telephone or in another way, "
                + "and say here how."
        );

    private Sentence WhyWaiting =>
        Workflow switch
        {
            null => new("办理流程尚未启动。", "its workflow was not started."),
            OrchestrationRuntimeStatus.Suspended => new("办理流程已被运维人员暂停。", "its workflow was suspended by an operator."),
            OrchestrationRuntimeStatus.Completed => new(
                "该事项已经办结，系统将予以答复。",
                "its case is closed, and the service is going to answer it."
            ),
            OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated => new(
                "办理流程已中断。",
                "its workflow has broken off."
            ),
            _ => new("办理流程正在等待其他步骤，或通知未送达。", "its workflow waits for something else, or was not told."),
        };
}
