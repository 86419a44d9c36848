using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Submission;

/// <summary>What a unit may do with its drafts in a round.</summary>
public static class DraftRules
{
    /// <summary>Why a unit cannot begin one more draft in a round, or null.</summary>
    /// <param name="others">All other drafts of the unit, submitted or not.</param>
    public static Refusal? MayStart(RoundCall call, IEnumerable<Draft> others, DateTimeOffset at) =>
        !ApplicationDeadlines.IsOpen(call.Deadline, at)
            ? new Refusal("too-late", "该批次申报已经截止。", "This call is closed.", 409)
            : Limit(call, others.Count(d => d.Round == call.Round));

    /// <summary>Why a unit cannot submit one more application in a round, or null. The deadline is the application's own rule.</summary>
    /// <param name="others">All other drafts of the unit, submitted or not.</param>
    public static Refusal? MaySubmit(RoundCall call, IEnumerable<Draft> others) =>
        Limit(call, others.Count(d => d.Round == call.Round && d.IsSubmitted));

    /// <summary>Why a draft cannot be saved under these names, or null.</summary>
    public static Refusal? Names(string title, string recommender) =>
        TextLimits.Fault("title", title) ?? TextLimits.Fault("recommender", recommender);

    /// <summary>Why a document cannot be added now, or null.</summary>
    /// <param name="application">What became of the draft.</param>
    public static Refusal? MayAddDocument(Draft draft, ApplicationState application) =>
        draft.IsSubmitted && !ApplicationRules.MaySupplement(application)
            ? Decision.NotNow("申报已提交，当前不能更改材料。", "The application is submitted; its documents cannot change now.")
        : draft.Documents.Count >= Draft.MaxDocuments
            ? new Refusal("too-many", $"材料最多 {Draft.MaxDocuments} 份。", $"A dossier has at most {Draft.MaxDocuments} documents.")
        : null;

    private static Refusal? Limit(RoundCall call, int others) =>
        others < call.Numbers.PerUnit
            ? null
            : new Refusal(
                "per-unit",
                $"每个单位在本批次最多申报 {call.Numbers.PerUnit} 项，已有的申报见“我的申报”。",
                $"A unit may hand in {call.Numbers.PerUnit} in this round; yours is under “My applications”.",
                409
            );
}
