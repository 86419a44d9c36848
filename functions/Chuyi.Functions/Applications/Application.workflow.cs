using Chuyi.Functions.Cases;
using Chuyi.Functions.Designation;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Recommending;
using Chuyi.Functions.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Chuyi.Functions.Applications;

/// <summary>An application from submission to outcome (申报 → 结果).</summary>
public static class ApplicationWorkflow
{
    [Function(nameof(ApplicationWorkflow))]
    public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.Live(
            new CaseDesk<ApplicationState>(context, ApplicationRules.Decide, ApplicationLetters.For),
            desk => Handle(context, desk)
        );

    private static async Task<string> Handle(TaskOrchestrationContext context, CaseDesk<ApplicationState> application)
    {
        await application.Resume();

        // 提交: the dossier was sealed before this act; the applicant gets a receipt.
        await application.TakeUntil(state => state.Submission is not null);

        // 推荐、形式审查; 撤回提交: its author may take it back right away, and what is submitted anew is checked anew.
        do await InCheck(context, application);
        while (await IsSubmittedAnew(context, application));

        // What has left before that needs no recommendation any more.
        if (application.State is { IsOver: true, Recommendation: null, Submission: { Recommendation: { Unit: var unit } } left })
            await application.SendActs(
                application.Message(CaseId.Recommendation(left.Round, unit), "gone", new NoteCandidateGone(application.Case))
            );

        // 评审、排序、公示: the round tells where the application stands; it may be withdrawn until then.
        await application.TakeUntil(state => state.IsOver);

        // 撤回: the round hears of it with the instant of its receipt, and takes the application off its list. Before it was
        // accepted it was on none.
        if (application is { Latest: { Fact: Withdrawn, At: var received }, State.WasAccepted: true })
            await application.SendActs(
                application.Message(application.State.Submission!.Round, "withdrawn", new NoteWithdrawal(application.Case)) with
                {
                    At = received,
                }
            );

        // 认定: the designation is a case of its own, with its certificate and its years to come.
        if (application.Latest is { Fact: Designated { Decision: { } d } })
            await application.SendActs(application.Message(CaseId.Designation(d.Number), "designate", Issue(application.State, d)));
        return application.State.Stage.ToString();
    }

    private static async Task InCheck(TaskOrchestrationContext context, CaseDesk<ApplicationState> application)
    {
        // 推荐: where the round takes only what is recommended, its recommender is asked; it answers once the call has closed.
        if (application is { Latest: { Fact: Submitted, At: var submitted }, State.Submission: { Recommendation: { } asked } s })
            await application.SendActs(
                application.Message(CaseId.Recommendation(s.Round, asked.Unit), "recommend", CandidateRules.Ask(s, asked)) with
                {
                    At = submitted,
                }
            );

        // 形式审查: within the working days of the round; all defects at once, one supplement, meanwhile the clock stands still.
        while (application.State.Stage is ApplicationStage.Checking or ApplicationStage.Supplement)
            await (application.State.Stage == ApplicationStage.Checking ? Check(context, application) : Supplement(application));
    }

    // Its draft is open again until the call closes. Should that be put off, what comes after it was closed begins this anew.
    private static async Task<bool> IsSubmittedAnew(TaskOrchestrationContext context, CaseDesk<ApplicationState> application)
    {
        if (application.State is not { AnewUntil: { } until, Submission: { } s })
            return false;
        await context.Call(TakeBackActivities.ReopenDraft, new(s.Application, s.Unit, application.State.Submissions));
        while (application.State.AnewUntil is not null)
            if (await application.NextAct(application.HasActs ? null : until) is not { } act)
                return false;
            else
                await application.Record(act, application.Decide(act));
        return true;
    }

    // The office is told once that the check is overdue; then it is waited for without another deadline.
    private static Task Check(TaskOrchestrationContext context, CaseDesk<ApplicationState> application) =>
        application.State switch
        {
            { CheckIsOverdue: true } => application.Take(),
            // 成员确认: who has not answered is reminded once before the check ends.
            _ when MembershipDeadlines.RemindAt(application.State) is { } at => application.TakeOr(
                at,
                new MembersReminded([.. application.State.Memberships.Awaited.Select(member => member.Id)])
            ),
            { CheckBy: { } due } => application.TakeOr(Deadline.After(due), new FormalCheckOverdue()),
            _ => CountCheckDay(context, application),
        };

    // The schedule of its year was not announced when the check began: it is looked for once a day.
    private static async Task CountCheckDay(TaskOrchestrationContext context, CaseDesk<ApplicationState> application)
    {
        if (await application.NextAct(BeijingTime.EndOf(BeijingTime.DayOf(application.Now))) is { } act)
            await application.Record(act, application.Decide(act));
        else if (await context.Call(CheckActivities.CountCheckDay, application.Case.ToString()) is { } day)
            await application.Record(application.Now, new CheckDayCounted(day));
    }

    // Who got the notice of defects late keeps the whole time.
    private static Task Supplement(CaseDesk<ApplicationState> application) =>
        application is { Latest: { Fact: SupplementRequested, At: var asked }, Sent: { } sent }
        && ApplicationDeadlines.ExtendedTo(application.State, asked, sent) is { } due
            ? application.Record(application.Now, new SupplementExtended(due))
            : application.TakeOr(Deadline.After(application.State.Supplement!.Due), new DeemedWithdrawn());

    private static IssueDesignation Issue(ApplicationState state, DesignationDecision d) =>
        new(new GrantedDesignation(d, state.Submission!) { Designee = state.Designee, Groups = state.Answers?.Groups });
}
