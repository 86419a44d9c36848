namespace Chuyi.Functions.Policy;

/// <summary>The numbers of a round with their bounds, in the order in which they come to bear.</summary>
public static class RoundNumberList
{
    public static IReadOnlyList<RoundNumber> All { get; } =
    [
        new(
            nameof(RoundNumbers.Quota),
            "quota",
            new("名额", "Quota"),
            new("个", "designations"),
            1,
            10_000,
            n => n.Quota,
            (n, v) => n with { Quota = v }
        ),
        new(
            nameof(RoundNumbers.Reserve),
            "reserve",
            new("递补名额", "Reserve"),
            new("个", "ranks"),
            0,
            10_000,
            n => n.Reserve,
            (n, v) => n with { Reserve = v }
        ),
        new(
            nameof(RoundNumbers.PerUnit),
            "perUnit",
            new("每个单位可申报", "Applications a unit"),
            new("项", "applications"),
            1,
            100,
            n => n.PerUnit,
            (n, v) => n with { PerUnit = v }
        ),
        new(
            nameof(RoundNumbers.MaxDocumentBytes),
            "maxMegabytes",
            new("单个文件上限", "Largest document"),
            new("MB", "MB"),
            1,
            RoundNumbers.LargestDocument,
            n => (int)(n.MaxDocumentBytes / RoundNumbers.Megabyte),
            (n, v) => n with { MaxDocumentBytes = v * RoundNumbers.Megabyte }
        ),
        new(
            nameof(RoundNumbers.SheetsPerApplication),
            "sheets",
            new("每份材料评审专家", "Experts a dossier"),
            new("名", "experts"),
            RoundNumbers.LeastSheets,
            15,
            n => n.SheetsPerApplication,
            (n, v) => n with { SheetsPerApplication = v }
        ),
        new(
            nameof(RoundNumbers.Panel),
            "panel",
            new("抽取专家", "Experts drawn"),
            new("名", "experts"),
            RoundNumbers.LeastSheets,
            500,
            n => n.Panel,
            (n, v) => n with { Panel = v }
        ),
        new(
            nameof(RoundNumbers.HighestScore),
            "highestScore",
            new("单项最高分", "Best score of a criterion"),
            new("分", "points"),
            1,
            100,
            n => n.HighestScore,
            (n, v) => n with { HighestScore = v }
        ),
        new(
            nameof(RoundNumbers.ShortestComment),
            "shortestComment",
            new("评审意见不少于", "Shortest comment of an expert"),
            new("字", "characters"),
            1,
            1000,
            n => n.ShortestComment,
            (n, v) => n with { ShortestComment = v }
        ),
        new(
            nameof(RoundNumbers.TrimmedFrom),
            "trimmedFrom",
            new("去掉最高最低分的最少份数", "Sheets from which highest and lowest are dropped"),
            new("份", "sheets"),
            RoundNumbers.LeastTrimmed,
            15,
            n => n.TrimmedFrom,
            (n, v) => n with { TrimmedFrom = v }
        ),
        new(
            nameof(RoundNumbers.FormalCheckDays),
            "formalCheckDays",
            new("形式审查期限", "Formal check"),
            new("个工作日", "working days"),
            1,
            30,
            n => n.FormalCheckDays,
            (n, v) => n with { FormalCheckDays = v }
        ),
        new(
            nameof(RoundNumbers.SupplementDays),
            "supplementDays",
            new("补正期限", "Supplement"),
            new("个工作日", "working days"),
            1,
            60,
            n => n.SupplementDays,
            (n, v) => n with { SupplementDays = v }
        ),
        new(
            nameof(RoundNumbers.ReviewDays),
            "reviewDays",
            new("专家评审期限", "Expert review"),
            new("天", "days"),
            1,
            180,
            n => n.ReviewDays,
            (n, v) => n with { ReviewDays = v }
        ),
        new(
            nameof(RoundNumbers.ReminderDays),
            "reminderDays",
            new("评审到期前提醒", "Reminder before a review is due"),
            new("天", "days before"),
            1,
            30,
            n => n.ReminderDays,
            (n, v) => n with { ReminderDays = v }
        ),
        new(
            nameof(RoundNumbers.OverdueReminderDays),
            "overdueReminderDays",
            new("逾期评审提醒间隔", "Between reminders of an overdue review"),
            new("天", "days"),
            1,
            60,
            n => n.OverdueReminderDays,
            (n, v) => n with { OverdueReminderDays = v }
        ),
        new(
            nameof(RoundNumbers.NoticeDays),
            "noticeDays",
            new("公示期", "Public notice"),
            new("个工作日", "working days"),
            RoundNumbers.LeastNotice,
            60,
            n => n.NoticeDays,
            (n, v) => n with { NoticeDays = v }
        ),
        new(
            nameof(RoundNumbers.ShortestObjection),
            "shortestObjection",
            new("异议内容不少于", "Shortest objection"),
            new("字", "characters"),
            1,
            1000,
            n => n.ShortestObjection,
            (n, v) => n with { ShortestObjection = v }
        ),
        new(
            nameof(RoundNumbers.ContactHours),
            "contactHours",
            new("异议人确认联系方式期限", "Confirming an objector's contact"),
            new("小时", "hours"),
            1,
            240,
            n => n.ContactHours,
            (n, v) => n with { ContactHours = v }
        ),
        new(
            nameof(RoundNumbers.SignOffDays),
            "signOffDays",
            new("会签期限", "Joint sign-off"),
            new("天", "days"),
            1,
            90,
            n => n.SignOffDays,
            (n, v) => n with { SignOffDays = v }
        ),
    ];
}
