using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>When a submission can be taken back by its author: right after it, while nobody has begun to rely on it.</summary>
public static class TakeBackRules
{
    /// <summary>For so long.</summary>
    public const int Minutes = 10;

    /// <summary>How often one application is submitted at most: members and experts are written to each time.</summary>
    public const int MostSubmissions = 5;

    /// <summary>Until when what was submitted can be taken back, by the clock alone.</summary>
    public static DateTimeOffset Until(ApplicationState state) => state.SubmittedAt.AddMinutes(Minutes);

    /// <summary>Whether it can be taken back now, as far as the application knows: whether the call is open its round says.</summary>
    public static bool MayTakeBack(ApplicationState state, DateTimeOffset now) =>
        state is { Stage: ApplicationStage.Checking, WasSupplemented: false, Submissions: < MostSubmissions }
        && !IsWithRecommender(state.Submission)
        && now < Until(state);

    /// <summary>Whether it is a recommender's turn: whoever is to recommend has it before them from the first minute on.</summary>
    public static bool IsWithRecommender(SubmittedApplication? submitted) => submitted?.Recommendation is not null;

    public static Decision Decide(ApplicationState state, TakeBack act, DateTimeOffset at) =>
        state.Stage != ApplicationStage.Checking || state.WasSupplemented
            ? Decision.NotNow(
                "该申报已进入下一步办理，不能再撤回提交。",
                "This application has gone on; what was submitted cannot be taken back."
            )
        : IsWithRecommender(state.Submission)
            ? Decision.NotNow(
                "该申报已送推荐单位，不能撤回提交；如需更改，请撤回申报或联系经办部门。",
                "This application is with its recommender and cannot be taken back; withdraw it, or ask the office."
            )
        : state.Submissions >= MostSubmissions
            ? Decision.NotNow(
                $"该申报已提交 {MostSubmissions} 次，不能再撤回提交。",
                $"This application was submitted {MostSubmissions} times and cannot be taken back any more."
            )
        : at >= Until(state)
            ? Decision.NotNow(
                $"提交已超过 {Minutes} 分钟，不能再撤回提交。",
                $"It was submitted more than {Minutes} minutes ago and cannot be taken back any more."
            )
        : !ApplicationDeadlines.IsOpen(act.Deadline, at)
            ? Decision.NotNow("申报已经截止，不能再撤回提交。", "The call has closed; what was submitted cannot be taken back any more.")
        : new TakenBack(act.Deadline);
}
