using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// What the policy fixes for one round when it is opened: its numbers, the parts of a dossier, the score sheet. Whatever
/// runs under the round reads them here and nowhere else, so that a later change of defaults touches nothing that runs.
/// Days named "working" count by the State Council's schedule.
/// </summary>
/// <param name="Quota">How many may be designated (名额).</param>
/// <param name="Reserve">How many ranks behind the quota stand in the reserve (递补).</param>
/// <param name="SheetsPerApplication">Experts a dossier; at least <see cref="LeastSheets"/>.</param>
/// <param name="Panel">Experts drawn for the round; the others of the pool are the reserve, in drawn order.</param>
/// <param name="FormalCheckDays">Working days for the formal check (形式审查).</param>
/// <param name="SupplementDays">Working days to cure all defects (补正); meanwhile the clock of the check stands still.</param>
/// <param name="RefusalObjectionDays">Working days in which a unit may object to the office in writing when it is refused.</param>
/// <param name="ReviewDays">Calendar days for the expert review.</param>
/// <param name="ReminderDays">Days before the due date on which an expert is reminded.</param>
/// <param name="OverdueReminderDays">Days from one reminder to the next once the review is overdue.</param>
/// <param name="NoticeDays">Working days of the public notice (公示), first day counted.</param>
/// <param name="SignOffDays">Calendar days after which a department is reminded.</param>
/// <param name="ContactHours">Hours in which an objector confirms the contact given.</param>
/// <param name="PerUnit">Applications a unit may submit.</param>
/// <param name="MaxDocumentBytes">The largest document.</param>
/// <param name="ShortestObjection">Characters an objection has at least: it must say what and why.</param>
/// <param name="ShortestComment">Characters an expert's written comment has at least.</param>
/// <param name="Aggregation">How sheets become a score; fixed beforehand.</param>
/// <param name="TrimmedFrom">Sheets from which a trimmed mean drops the highest and the lowest.</param>
/// <param name="HighestScore">The best score of a criterion; the worst is 0.</param>
/// <param name="Criteria">The score sheet (评分表).</param>
/// <param name="Parts">What a dossier must have (材料清单).</param>
public sealed record RoundNumbers(
    int Quota,
    int Reserve,
    int SheetsPerApplication,
    int Panel,
    int FormalCheckDays,
    int SupplementDays,
    int RefusalObjectionDays,
    int ReviewDays,
    int ReminderDays,
    int OverdueReminderDays,
    int NoticeDays,
    int SignOffDays,
    int ContactHours,
    int PerUnit,
    long MaxDocumentBytes,
    int ShortestObjection,
    int ShortestComment,
    Aggregation Aggregation,
    int TrimmedFrom,
    int HighestScore,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<DossierPart> Parts
)
{
    /// <summary>Experts a dossier has at least, whatever a round says.</summary>
    public const int LeastSheets = 3;

    /// <summary>Working days of a public notice at least, whatever a round says.</summary>
    public const int LeastNotice = 5;

    /// <summary>Sheets from which the highest and the lowest may be dropped, at least: fewer would leave too little.</summary>
    public const int LeastTrimmed = 5;

    public const long Megabyte = 1024 * 1024;

    /// <summary>Megabytes a document has at most, whatever a round says.</summary>
    public const int LargestDocument = 200;

    /// <summary>The defaults of the rules, for a quota and a panel.</summary>
    public static RoundNumbers Default(int quota, int reserve, int panel) =>
        new(
            quota,
            reserve,
            SheetsPerApplication: LeastSheets,
            panel,
            FormalCheckDays: 5,
            SupplementDays: 5,
            RefusalObjectionDays: 5,
            ReviewDays: 14,
            ReminderDays: 3,
            OverdueReminderDays: 7,
            NoticeDays: LeastNotice,
            SignOffDays: 5,
            ContactHours: 48,
            PerUnit: 1,
            MaxDocumentBytes: LargestDocument * Megabyte,
            ShortestObjection: 20,
            ShortestComment: 10,
            Aggregation.Mean,
            TrimmedFrom: LeastTrimmed,
            HighestScore: 100,
            Criterion.Default,
            DossierPart.Default
        );

    /// <summary>Why these numbers cannot rule a round, or null.</summary>
    public Refusal? Fault() => RoundNumberFaults.Of(this).Select(fault => fault.Refusal).FirstOrDefault();
}
