using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <content>Forms that open a case.</content>
public sealed partial class ActIntake
{
    /// <summary>
    /// What will come of a form, for a page that keeps somebody on file before it sends the act: nobody comes on file for what
    /// the rule of the case refuses, and nobody twice.
    /// </summary>
    /// <param name="view">The case.</param>
    public (IntakeResult Result, Refusal? Refusal) Foresee<TState>(HttpRequest request, PostedForm posted, CaseView<TState> view, Act act)
        where TState : ICaseState<TState>
    {
        if (view.Knows(posted.Id))
            return (IntakeResult.Repeated, null);
        var received = new ReceivedAct(posted.Id, CaseId.Parse(view.Id), request.Caller().Actor, clock.GetUtcNow(), act);
        var refusal = processes.Of(received.Case).Decide(view.Events, received).Refusal;
        return (refusal is null ? IntakeResult.Taken : IntakeResult.Refused, refusal);
    }

    /// <summary>Claims a form that is to open a case, before anything is kept of what is filled in.</summary>
    public Task<Outcome<ClaimedForm>> Claim(HttpRequest request, PostedForm posted) =>
        ClaimedForm.Of(posted, limits, keys, request.HttpContext.RequestAborted);

    /// <summary>
    /// Takes the form that opens a case. The page does what follows if the act was taken, now or before: the service may
    /// have died in between.
    /// </summary>
    /// <param name="at">When it was received, if something in the act was counted from that; else now.</param>
    /// <param name="view">The case, if the page has read it already.</param>
    public async Task<(IntakeResult Result, IResult Answer)> Open<TState>(
        HttpRequest request,
        DurableTaskClient client,
        ClaimedForm form,
        CaseId @case,
        Act act,
        string back,
        DateTimeOffset? at = null,
        CaseView<TState>? view = null
    )
        where TState : ICaseState<TState>
    {
        view ??= await events.Recorded<TState>(@case, request.HttpContext.RequestAborted);
        var received = new ReceivedAct(form.Id, @case, request.Caller().Actor, at ?? clock.GetUtcNow(), act);
        return view.Knows(form.Id)
            ? (IntakeResult.Repeated, Answers.Refuse(request, Twice))
            : await Accept(request, client, received, processes.Of(@case).Decide(view.Events, received), back, opens: !view.Exists);
    }
}
