using Chuyi.Functions.Cases;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.People;

/// <summary>
/// Takes the form that proposes somebody: what is proposed is kept before the act that names it, and goes if that is refused.
/// </summary>
public sealed class ProposalIntake(Proposals proposals, ActIntake intake)
{
    /// <param name="unfit">What else speaks against it, of what the rule of the case does not know; not told of a form sent again.</param>
    /// <param name="view">The case of the act.</param>
    /// <param name="back">Where the person goes on.</param>
    public async Task<IResult> Open<TState>(
        HttpRequest request,
        DurableTaskClient client,
        PostedForm posted,
        Proposed proposed,
        Act act,
        CaseView<TState> view,
        string back,
        Refusal? unfit = null
    )
        where TState : ICaseState<TState>
    {
        var (foreseen, refused) = intake.Foresee(request, posted, view, act);
        if (foreseen != IntakeResult.Repeated && (refused ?? unfit) is { } refusal)
            return Answers.Refuse(request, refusal);
        if (foreseen == IntakeResult.Taken)
            await proposals.Keep(proposed, request.HttpContext.RequestAborted);
        var opened = await intake.Open(request, client, ClaimedForm.OfAddress(posted), CaseId.Parse(view.Id), act, back, view: view);
        if (opened.Result == IntakeResult.Refused)
            await proposals.Forget(proposed.Id);
        return opened.Answer;
    }
}
