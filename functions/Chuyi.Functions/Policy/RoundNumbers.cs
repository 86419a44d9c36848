using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// The numbers of the policy for one round, fixed when it is opened. What runs under a round keeps them: a later
/// change of defaults touches no running application. Days named "working" count by the State Council's schedule.
/// </summary>
/// <param name="Quota">How many may be designated (名额).</param>
/// <param name="Reserve">How many ranks behind the quota stand in the reserve (递补).</param>
/// <param name="SheetsPerApplication">Experts a dossier; at least 3.</param>
/// <param name="Panel">Experts drawn for the round; the others of the pool are the reserve, in drawn order.</param>
/// <param name="FormalCheckDays">Working days for the formal check (形式审查).</param>
/// <param name="SupplementDays">Working days to cure all defects (补正); meanwhile the clock of the check stands still.</param>
/// <param name="ReviewDays">Calendar days for the expert review.</param>
/// <param name="ReminderDays">Days before the due date on which an expert is reminded.</param>
/// <param name="OverdueReminderDays">Days from one reminder to the next once the review is overdue.</param>
/// <param name="NoticeDays">Working days of the public notice (公示), first day counted.</param>
/// <param name="SignOffDays">Calendar days after which a department is reminded.</param>
/// <param name="ContactHours">Hours in which an objector confirms the contact given.</param>
/// <param name="PerUnit">Applications a unit may submit.</param>
/// <param name="MaxDocumentBytes">The largest document.</param>
/// <param name="Aggregation">How sheets become a score; fixed beforehand.</param>
/// <param name="Criteria">The score sheet (评分表).</param>
public sealed record RoundNumbers(
    int Quota, int Reserve, int SheetsPerApplication, int Panel,
    int FormalCheckDays, int SupplementDays, int ReviewDays, int ReminderDays, int OverdueReminderDays,
    int NoticeDays, int SignOffDays, int ContactHours,
    int PerUnit, long MaxDocumentBytes, Aggregation Aggregation, IReadOnlyList<Criterion> Criteria)
{
    /// <summary>The defaults of the rules, for a quota and a panel.</summary>
    public static RoundNumbers Default(int quota, int reserve, int panel) => new(
        quota, reserve, SheetsPerApplication: 3, panel,
        FormalCheckDays: 5, SupplementDays: 5, ReviewDays: 14, ReminderDays: 3, OverdueReminderDays: 7,
        NoticeDays: 5, SignOffDays: 5, ContactHours: 48,
        PerUnit: 1, MaxDocumentBytes: 200L * 1024 * 1024, Aggregation.Mean, Criterion.Default);

    /// <summary>Why these numbers cannot rule a round, or null.</summary>
    public Refusal? Fault() => this switch
    {
        { Quota: < 1 } => new("quota", "名额至少为 1。", "The quota is at least 1."),
        { Reserve: < 0 } => new("reserve", "递补名额不能为负数。", "The reserve cannot be negative."),
        { SheetsPerApplication: < 3 } => new("sheets", "每份申报材料至少由 3 名专家评审。", "A dossier is reviewed by at least 3 experts."),
        _ when Panel < SheetsPerApplication => new("panel", "抽取的专家人数不得少于每份材料的评审人数。", "The panel cannot be smaller than the number of sheets a dossier."),
        { ReviewDays: < 1 } or { NoticeDays: < 1 } or { FormalCheckDays: < 1 } or { SupplementDays: < 1 } or { SignOffDays: < 1 }
            or { OverdueReminderDays: < 1 } =>
            new("days", "各项期限至少为 1 天。", "Each period lasts at least 1 day."),
        _ => null,
    };
}
