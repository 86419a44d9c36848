namespace Chuyi.Functions.Policy;

/// <summary>The numbers of a round with their bounds, in the order in which they come to bear.</summary>
public sealed partial record RoundNumber
{
    public static IReadOnlyList<RoundNumber> All { get; } =
    [
        new()
        {
            Member = nameof(RoundNumbers.Quota),
            Chapter = NumberChapter.Quota,
            Field = "quota",
            Name = new("名额", "Quota"),
            Unit = new("个", "designations"),
            Bounds = new(1, 10_000),
            Of = n => n.Quota,
            Set = (n, v) => n with { Quota = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.Reserve),
            Chapter = NumberChapter.Quota,
            Field = "reserve",
            Name = new("递补名额", "Reserve"),
            Unit = new("个", "ranks"),
            Bounds = new(0, 10_000),
            Of = n => n.Reserve,
            Set = (n, v) => n with { Reserve = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.PerUnit),
            Chapter = NumberChapter.Quota,
            Field = "perUnit",
            Name = new("每个单位可申报", "Applications a unit"),
            Unit = new("项", "applications"),
            Bounds = new(1, 100),
            Of = n => n.PerUnit,
            Set = (n, v) => n with { PerUnit = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.MaxDocumentBytes),
            Chapter = NumberChapter.Quota,
            Field = "maxMegabytes",
            Name = new("单个文件上限", "Largest document"),
            Unit = new("MB", "MB"),
            Bounds = new(1, RoundNumbers.LargestDocument),
            Of = n => (int)(n.MaxDocumentBytes / RoundNumbers.Megabyte),
            Set = (n, v) => n with { MaxDocumentBytes = v * RoundNumbers.Megabyte },
        },
        new()
        {
            Member = nameof(RoundNumbers.SheetsPerApplication),
            Chapter = NumberChapter.Review,
            Field = "sheets",
            Name = new("每份材料评审专家", "Experts a dossier"),
            Unit = new("名", "experts"),
            Bounds = new(RoundNumbers.LeastSheets, 15),
            Of = n => n.SheetsPerApplication,
            Set = (n, v) => n with { SheetsPerApplication = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.Panel),
            Chapter = NumberChapter.Review,
            Field = "panel",
            Name = new("抽取专家", "Experts drawn"),
            Unit = new("名", "experts"),
            Bounds = new(RoundNumbers.LeastSheets, 500),
            Of = n => n.Panel,
            Set = (n, v) => n with { Panel = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.HighestScore),
            Chapter = NumberChapter.Review,
            Field = "highestScore",
            Name = new("单项最高分", "Best score of a criterion"),
            Unit = new("分", "points"),
            Bounds = new(1, 100),
            Of = n => n.HighestScore,
            Set = (n, v) => n with { HighestScore = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.PassMark),
            Chapter = NumberChapter.Review,
            Field = "passMark",
            Name = new("合格线（0 为不设）", "Pass mark (0: none)"),
            Unit = new("分", "points"),
            Bounds = new(0, 100),
            Of = n => n.PassMark,
            Set = (n, v) => n with { PassMark = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.ShortestComment),
            Chapter = NumberChapter.Review,
            Field = "shortestComment",
            Name = new("评审意见不少于", "Shortest comment of an expert"),
            Unit = new("字", "characters"),
            Bounds = new(1, 1000),
            Of = n => n.ShortestComment,
            Set = (n, v) => n with { ShortestComment = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.TrimmedFrom),
            Chapter = NumberChapter.Review,
            Field = "trimmedFrom",
            Name = new("去掉最高最低分的最少份数", "Sheets from which highest and lowest are dropped"),
            Unit = new("份", "sheets"),
            Bounds = new(RoundNumbers.LeastTrimmed, 15),
            Of = n => n.TrimmedFrom,
            Set = (n, v) => n with { TrimmedFrom = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.FormalCheckDays),
            Chapter = NumberChapter.Times,
            Field = "formalCheckDays",
            Name = new("形式审查期限", "Formal check"),
            Unit = new("个工作日", "working days"),
            Bounds = new(1, 30),
            Of = n => n.FormalCheckDays,
            Set = (n, v) => n with { FormalCheckDays = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.SupplementDays),
            Chapter = NumberChapter.Times,
            Field = "supplementDays",
            Name = new("补正期限", "Supplement"),
            Unit = new("个工作日", "working days"),
            Bounds = new(1, 60),
            Of = n => n.SupplementDays,
            Set = (n, v) => n with { SupplementDays = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.ReviewDays),
            Chapter = NumberChapter.Times,
            Field = "reviewDays",
            Name = new("专家评审期限", "Expert review"),
            Unit = new("天", "days"),
            Bounds = new(1, 180),
            Of = n => n.ReviewDays,
            Set = (n, v) => n with { ReviewDays = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.ReminderDays),
            Chapter = NumberChapter.Review,
            Field = "reminderDays",
            Name = new("评审到期前提醒", "Reminder before a review is due"),
            Unit = new("天", "days before"),
            Bounds = new(1, 30),
            Of = n => n.ReminderDays,
            Set = (n, v) => n with { ReminderDays = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.OverdueReminderDays),
            Chapter = NumberChapter.Review,
            Field = "overdueReminderDays",
            Name = new("逾期评审提醒间隔", "Between reminders of an overdue review"),
            Unit = new("天", "days"),
            Bounds = new(1, 60),
            Of = n => n.OverdueReminderDays,
            Set = (n, v) => n with { OverdueReminderDays = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.NoticeDays),
            Chapter = NumberChapter.Times,
            Field = "noticeDays",
            Name = new("公示期", "Public notice"),
            Unit = new("个工作日", "working days"),
            Bounds = new(RoundNumbers.LeastNotice, 60),
            Of = n => n.NoticeDays,
            Set = (n, v) => n with { NoticeDays = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.ShortestObjection),
            Chapter = NumberChapter.Objections,
            Field = "shortestObjection",
            Name = new("异议内容不少于", "Shortest objection"),
            Unit = new("字", "characters"),
            Bounds = new(1, 1000),
            Of = n => n.ShortestObjection,
            Set = (n, v) => n with { ShortestObjection = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.ContactHours),
            Chapter = NumberChapter.Objections,
            Field = "contactHours",
            Name = new("异议人确认联系方式期限", "Confirming an objector's contact"),
            Unit = new("小时", "hours"),
            Bounds = new(1, 240),
            Of = n => n.ContactHours,
            Set = (n, v) => n with { ContactHours = v },
        },
        new()
        {
            Member = nameof(RoundNumbers.SignOffDays),
            Chapter = NumberChapter.Times,
            Field = "signOffDays",
            Name = new("会签期限", "Joint sign-off"),
            Unit = new("天", "days"),
            Bounds = new(1, 90),
            Of = n => n.SignOffDays,
            Set = (n, v) => n with { SignOffDays = v },
        },
    ];
}
