namespace Chuyi.Functions.Policy;

/// <content>How long each step takes, and what an objection has to be.</content>
public sealed partial record RoundNumber
{
    private static IEnumerable<RoundNumber> OfTimes =>
        [
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
                Chapter = NumberChapter.Times,
                Field = "reminderDays",
                Name = new("评审到期前提醒", "Reminder before a review is due"),
                Unit = new("天", "days before"),
                Bounds = new(1, 30),
                Of = n => n.ReminderDays,
                Set = (n, v) => n with { ReminderDays = v },
            },
            new()
            {
                Member = nameof(RoundNumbers.ReplaceAfterDays),
                Chapter = NumberChapter.Times,
                Field = "replaceAfterDays",
                Name = new("逾期未签署自动更换专家（0 为不自动更换）", "An expert who has not signed is replaced (0: by the office alone)"),
                Unit = new("天", "days after the last day"),
                Bounds = new(0, 60),
                Of = n => n.ReplaceAfterDays ?? 0,
                Set = (n, v) => n with { ReplaceAfterDays = v == 0 ? null : v },
            },
            new()
            {
                Member = nameof(RoundNumbers.TakeBackMinutes),
                Chapter = NumberChapter.Times,
                Field = "takeBackMinutes",
                Name = new("专家可撤回签署的时间（0 为不可撤回）", "A signature of an expert can be taken back (0: never)"),
                Unit = new("分钟", "minutes"),
                Bounds = new(0, 60),
                Of = n => n.TakeBackMinutes ?? 0,
                Set = (n, v) => n with { TakeBackMinutes = v == 0 ? null : v },
            },
            new()
            {
                Member = nameof(RoundNumbers.OverdueReminderDays),
                Chapter = NumberChapter.Times,
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
