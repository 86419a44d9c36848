using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Submission;

/// <summary>What a unit may do with its drafts in a round.</summary>
public static partial class DraftRules
{
    /// <summary>Why a unit cannot begin one more draft in a round, or null.</summary>
    /// <param name="isNamed">Whether the unit is among those that the policy names for the round.</param>
    /// <param name="others">All other drafts of the unit, submitted or not.</param>
    public static Refusal? WhyNotStart(RoundCall call, bool isNamed, IEnumerable<Draft> others, DateTimeOffset at) =>
        !ApplicationDeadlines.IsOpen(call.Deadline, at)
            ? Late
            : AllocationRules.WhyNotApply(call.Allocation, isNamed) ?? Limit(call, others.Count(d => d.Round == call.Round));

    /// <summary>Why a unit cannot submit one more application in a round, or null. The deadline is the application's own rule.</summary>
    /// <param name="others">All other drafts of the unit, submitted or not.</param>
    public static Refusal? WhyNotSubmit(RoundCall call, IEnumerable<Draft> others) =>
        Limit(call, others.Count(d => d.Round == call.Round && d.Stage == DraftStage.Submitted));

    /// <summary>Why a draft cannot be saved under these names, or null.</summary>
    public static Refusal? Fault(DraftNames names) =>
        Refusal.Of(
            TextLimits.Fault("title", names.Title) ?? IdentityNumbers.Fault("title", names.Title),
            TextLimits.Fault("recommender", names.Recommender),
            SubjectFormRules.Fault(TypedFields.Read(names.Subject, SubjectFieldNames.Every))
        );

    /// <summary>A draft with what was typed, unless somebody else typed something else meanwhile: the later one is told.</summary>
    /// <param name="before">What stood there when the typing began.</param>
    public static Outcome<Draft> Name(Draft draft, DraftNames before, DraftNames names) =>
        WhyNotName(draft) is { } refusal ? refusal
        : DraftNames.Of(draft) != before && DraftNames.Of(draft) != names ? Others
        : draft with { Title = names.Title, Recommender = names.Recommender, Subject = names.Subject };

    /// <summary>A mark of all that is submitted of a draft: what was shown is sealed, and nothing else.</summary>
    public static string MarkOf(Draft draft) =>
        Keys.Hash(
            Json.Write(
                new
                {
                    draft.Title,
                    draft.Recommender,
                    Subject = draft.Subject.Length > 0 ? draft.Subject : null,
                    Discarded = draft.Discarded?.Count,
                    // What was taken back is not submitted by the same form once more.
                    draft.ReopenedFor,
                    // Drafts without a form have the mark that they had before there were forms.
                    Sections = draft.Sections.Count == 0 ? null : draft.Sections.OrderBy(one => one.Key, StringComparer.Ordinal),
                    Documents = draft.Documents.Select(d => new
                    {
                        d.Kind,
                        d.Id,
                        d.Sha256,
                    }),
                }
            )
        );

    /// <summary>The same with what the submission takes from the register of units.</summary>
    public static string MarkOf(Draft draft, SealedNames names) => Keys.Hash(MarkOf(draft) + names.Mark);

    /// <summary>Why it cannot be submitted as it was shown, or null.</summary>
    /// <param name="names">What the submission takes from the register now.</param>
    /// <param name="mark">The mark of what was shown.</param>
    /// <param name="isDeclared">Whether the statement of truth was made.</param>
    public static Refusal? WhyNotAsShown(Draft draft, SealedNames names, string mark, bool isDeclared) =>
        !isDeclared
            ? new Refusal("truth", "请先阅读并作出真实性承诺。", "Please read and make the statement of truth first.")
            : WhyNotShown(mark, MarkOf(draft, names));

    /// <summary>Why it is not what was shown, or null.</summary>
    public static Refusal? WhyNotAsShown(Draft draft, string mark) => WhyNotShown(mark, MarkOf(draft));

    private static Refusal? WhyNotShown(string mark, string now) =>
        mark != now
            ? new Refusal(
                "changed",
                "您核对之后，内容又有变化（可能在另一窗口或由同单位人员修改，或单位名录有更新）。请重新核对下列内容后再提交。",
                "This has changed since you looked it over: in another window, by somebody of your unit, or in the register of units. "
                    + "Please look again, then submit.",
                409
            )
            : null;

    /// <summary>Why the names of a draft cannot change now, or null.</summary>
    public static Refusal? WhyNotName(Draft draft) => draft.Stage == DraftStage.Open ? null : Closed;

    /// <summary>Whether its application may have been received: it is marked so only after that.</summary>
    public static bool MayBeReceived(Draft draft) => draft.Stage != DraftStage.Open;

    /// <summary>Whether it may have been received without being marked: the service may have died in between.</summary>
    public static bool MayLackMark(Draft draft) => draft.Stage == DraftStage.Closed;

    /// <summary>Whether there is an application of it: by its mark, or by what was received.</summary>
    public static bool IsReceived(Draft draft, CaseView<ApplicationState> application) =>
        draft.Stage == DraftStage.Submitted || IsRecorded(application) || application.Untaken.Count > 0;

    /// <summary>Whether what was submitted is recorded, and was not taken back since.</summary>
    public static bool IsRecorded(CaseView<ApplicationState> application) => application is { Exists: true, State.AnewUntil: null };

    /// <summary>A draft whose submission was taken back: all that is in it can change again.</summary>
    /// <param name="submission">Which of its submissions, from 1.</param>
    public static Draft Reopen(Draft draft, int submission) =>
        draft with
        {
            IsClosed = false,
            IsSubmitted = false,
            ReopenedFor = submission,
        };

    /// <summary>A draft from which on nothing changes. What is closed stays as it is: by then the rule has said yes to it.</summary>
    /// <param name="whyNot">Why what the draft holds cannot be submitted, or null.</param>
    public static Outcome<Draft> Close(Draft draft, Func<Draft, Refusal?> whyNot) =>
        draft.Stage != DraftStage.Open ? draft
        : whyNot(draft) is { } refusal ? refusal
        : draft with { IsClosed = true };

    /// <summary>Why nothing is added to a draft that nobody can submit any more, or null. What was submitted has its own rules.</summary>
    public static Refusal? WhyNotAfter(RoundCall call, Draft draft, DateTimeOffset at) =>
        draft.Stage == DraftStage.Open && !ApplicationDeadlines.IsOpen(call.Deadline, at) ? Late : null;

    private static Refusal Late { get; } = new("too-late", "该批次申报已经截止。", "This call is closed.", 409);

    /// <summary>Where its unit finds it.</summary>
    public static string PathOf(Draft draft) => (draft.Stage == DraftStage.Submitted ? "/applications/" : "/drafts/") + draft.Id;

    /// <summary>Why a unit has no place left in a round.</summary>
    public static Refusal NoPlace(RoundCall call) => Limit(call, call.Numbers.PerUnit)!;

    public static Refusal NoDraft { get; } = new("not-found", "没有这份草稿。", "There is no such draft.", 404);

    /// <summary>That somebody else changed the names of a draft; they can be sent once more.</summary>
    public static Refusal Others { get; } =
        new(
            OthersCode,
            "本单位的其他人刚刚修改了草稿。您填写的内容仍在下面；再次保存将以您的内容为准。",
            "Somebody else of your unit has just changed the draft. What you typed is still below; save once more to keep yours.",
            409
        );

    /// <summary>By what a page knows that somebody else was there first.</summary>
    public const string OthersCode = "others";

    private static Refusal Closed { get; } =
        Decision.NotNow("申报正在提交，内容不能再更改。", "The application is being submitted and cannot change any more.");

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
