using System.Text.Json.Serialization;
using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Policy;

/// <summary>
/// What the policy fixes for one round when it is opened: its numbers, the parts of a dossier, the score sheet. Whatever
/// runs under the round reads them here and nowhere else, so that a later change of defaults touches nothing that runs.
/// Days named "working" count by the State Council's schedule.
/// </summary>
public sealed record RoundNumbers
{
    /// <summary>How many may be designated (名额).</summary>
    public required int Quota { get; init; }

    /// <summary>How many ranks behind the quota stand in the reserve (递补).</summary>
    public required int Reserve { get; init; }

    /// <summary>Experts a dossier; at least <see cref="LeastSheets"/>.</summary>
    public required int SheetsPerApplication { get; init; }

    /// <summary>Experts drawn for the round; the others of the pool are the reserve, in drawn order.</summary>
    public required int Panel { get; init; }

    /// <summary>Working days for the formal check (形式审查).</summary>
    public required int FormalCheckDays { get; init; }

    /// <summary>Working days to cure all defects (补正); meanwhile the clock of the check stands still.</summary>
    public required int SupplementDays { get; init; }

    /// <summary>Calendar days for the expert review.</summary>
    public required int ReviewDays { get; init; }

    /// <summary>Days before the due date on which an expert is reminded.</summary>
    public required int ReminderDays { get; init; }

    /// <summary>Days from one reminder to the next once the review is overdue.</summary>
    public required int OverdueReminderDays { get; init; }

    /// <summary>Days after the last one of a review until who has not signed is replaced; null where the office does it.</summary>
    public int? ReplaceAfterDays { get; init; }

    /// <summary>Minutes in which an expert can take back a signature; null where it stands at once.</summary>
    public int? TakeBackMinutes { get; init; }

    /// <summary>Working days of the public notice (公示), first day counted.</summary>
    public required int NoticeDays { get; init; }

    /// <summary>Calendar days after which a department is reminded.</summary>
    public required int SignOffDays { get; init; }

    /// <summary>Hours in which an objector confirms the contact given.</summary>
    public required int ContactHours { get; init; }

    /// <summary>Applications a unit may submit.</summary>
    public required int PerUnit { get; init; }

    /// <summary>The largest document.</summary>
    public required long MaxDocumentBytes { get; init; }

    /// <summary>Characters an objection has at least: it must say what and why.</summary>
    public required int ShortestObjection { get; init; }

    /// <summary>Characters an expert's written comment has at least.</summary>
    public required int ShortestComment { get; init; }

    /// <summary>How sheets become a score; fixed beforehand.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>Sheets from which a trimmed mean drops the highest and the lowest.</summary>
    public required int TrimmedFrom { get; init; }

    /// <summary>
    /// How far the highest total of an application may be above the lowest, in points, before one more expert is asked; null where
    /// nobody is.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ArbiterSpread { get; init; }

    /// <summary>How many experts are at the panel meeting (会评) at least; null where the round has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MeetingExperts { get; init; }

    /// <summary>The best score of a criterion; the worst is 0.</summary>
    public required int HighestScore { get; init; }

    /// <summary>The score below which nothing gets a place (合格线); 0 where there is none.</summary>
    public int PassMark { get; init; }

    /// <summary>
    /// Whether experts are not told whose an application is (匿名评审): no page, letter or file name names its unit, people or subject.
    /// Rounds of before it could be chosen showed them.
    /// </summary>
    public bool IsBlind { get; init; }

    /// <summary>
    /// For how many years before the public values of its draw who reviewed whom, and who applied together, keeps experts from
    /// reviewing; 0 where that keeps nobody, as in rounds of before.
    /// </summary>
    public int ConflictYears { get; init; }

    /// <summary>
    /// Whether the sheet is a checklist (论证表): each point is met (1) or not (0), and who meets all of them on more than half
    /// of the sheets passes.
    /// </summary>
    [JsonIgnore]
    public bool IsChecklist => Checklist ?? HighestScore == 1;

    /// <summary>The same as the kind of the category asks for it; null in a round of before, which said so by a best score of 1.</summary>
    public bool? Checklist { get; init; }

    /// <summary>The score sheet (评分表).</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>The grades that experts choose of where a criterion is judged by them; null where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScoreGrade>? ScoreGrades { get; init; }

    /// <summary>What a dossier must have (材料清单).</summary>
    public required IReadOnlyList<DossierPart> Parts { get; init; }

    /// <summary>Experts a dossier has at least, whatever a round says.</summary>
    public const int LeastSheets = 3;

    /// <summary>Working days of a public notice at least, whatever a round says.</summary>
    public const int LeastNotice = 5;

    /// <summary>Sheets from which the highest and the lowest may be dropped, at least: fewer would leave too little.</summary>
    public const int LeastTrimmed = 5;

    public const long Megabyte = 1024 * 1024;

    /// <summary>The bytes that all documents of a dossier have together at most.</summary>
    [JsonIgnore]
    public long MostOfDossier => MaxDossierBytes ?? LargestDossier * Megabyte;

    /// <summary>The same as the round says; null where it says nothing of it.</summary>
    public long? MaxDossierBytes { get; init; }

    /// <summary>Megabytes a dossier has at most, whatever a round says.</summary>
    public const int LargestDossier = 10 * 1024;

    /// <summary>Megabytes a document has at most, whatever a round says.</summary>
    public const int LargestDocument = 2048;

    /// <summary>What the office is proposed when it opens a round.</summary>
    public static RoundNumbers Proposed =>
        Default(quota: 10, reserve: 3, panel: 5) with
        {
            IsBlind = true,
            TakeBackMinutes = 10,
            ConflictYears = 3,
        };

    /// <summary>The defaults of the rules, for a quota and a panel.</summary>
    public static RoundNumbers Default(int quota, int reserve, int panel) =>
        new()
        {
            Quota = quota,
            Reserve = reserve,
            SheetsPerApplication = LeastSheets,
            Panel = panel,
            FormalCheckDays = 5,
            SupplementDays = 5,
            ReviewDays = 14,
            ReminderDays = 3,
            OverdueReminderDays = 7,
            NoticeDays = LeastNotice,
            SignOffDays = 5,
            ContactHours = 48,
            PerUnit = 1,
            MaxDocumentBytes = LargestDocument * Megabyte,
            ShortestObjection = 20,
            ShortestComment = 10,
            Aggregation = Aggregation.Mean,
            TrimmedFrom = LeastTrimmed,
            HighestScore = 100,
            Criteria = Criterion.Default,
            Parts = DossierPart.Default,
        };

    /// <summary>The same with the sheet that a kind asks for: where nobody competes, a plan is passed or not.</summary>
    public RoundNumbers For(CategoryKind kind) => kind == CategoryKind.Competed ? this with { Checklist = false } : Checked;

    private RoundNumbers Checked =>
        this with
        {
            Checklist = true,
            HighestScore = 1,
            PassMark = 0,
            ArbiterSpread = null,
            ScoreGrades = null,
            Criteria = Criteria.All(c => c.Judged == Judging.Points) ? Criteria : [.. Criteria.Select(c => c with { Judged = default })],
        };

    /// <summary>Why these numbers cannot rule a round, or null.</summary>
    public Refusal? Fault() => RoundNumberFaults.Of(this).Select(fault => fault.Refusal).FirstOrDefault();
}
