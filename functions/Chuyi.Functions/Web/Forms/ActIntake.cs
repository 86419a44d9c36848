using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.History.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <summary>
/// Where a person's act is received: one rule, stored, signalled, redirect. The rule is that of the process which the case
/// belongs to; what a page adds is only which act its form means.
/// </summary>
public sealed partial class ActIntake(
    EventStore events,
    Inbox inbox,
    Processes processes,
    CaseSignal signal,
    Forms forms,
    Limits limits,
    Keys keys,
    Cookies cookies,
    TimeProvider clock
)
{
    /// <summary>Takes the form on a page of an existing case.</summary>
    /// <param name="act">The act that the fields mean, or a refusal of the fields.</param>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, Outcome<Act>> act,
        string back
    )
        where TState : ICaseState<TState> => Take<TState>(request, client, @case, (fields, view, _) => act(fields, view), back);

    /// <summary>The same where the way on depends on where the case stands.</summary>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, Outcome<Act>> act,
        Func<TState, string> on
    )
        where TState : ICaseState<TState> => TakeAsked<TState>(request, client, @case, (fields, _, _) => Task.FromResult(act(fields)), on);

    /// <summary>The same for an act that depends on what else is stored, where the way on depends on where the case stands.</summary>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, Task<Outcome<Act>>> act,
        Func<TState, string> on
    )
        where TState : ICaseState<TState> => TakeAsked<TState>(request, client, @case, (fields, view, _) => act(fields, view), on);

    /// <summary>The same for an act that depends on what else is stored.</summary>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, Task<Outcome<Act>>> act,
        string back
    )
        where TState : ICaseState<TState> => TakeAsked<TState>(request, client, @case, (fields, view, _) => act(fields, view), _ => back);

    /// <summary>The same for an act that carries a day or an instant counted from its receipt: the clock is read once.</summary>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, DateTimeOffset, Outcome<Act>> act,
        string back
    )
        where TState : ICaseState<TState> =>
        TakeAsked<TState>(request, client, @case, (fields, view, now) => Task.FromResult(act(fields, view, now)), _ => back);

    /// <summary>The same for an act that depends on what else is stored, and carries a day counted from its receipt.</summary>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, DateTimeOffset, Task<Outcome<Act>>> act,
        string back
    )
        where TState : ICaseState<TState> => TakeAsked(request, client, @case, act, _ => back);

    /// <summary>The same where the way on depends on what was sent.</summary>
    public Task<IResult> Take<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, DateTimeOffset, Task<Outcome<Act>>> act,
        Func<TState, string> on
    )
        where TState : ICaseState<TState> => TakeAsked(request, client, @case, act, on);

    private async Task<IResult> TakeAsked<TState>(
        HttpRequest request,
        DurableTaskClient client,
        string @case,
        Func<IFormCollection, CaseView<TState>, DateTimeOffset, Task<Outcome<Act>>> act,
        Func<TState, string> on
    )
        where TState : ICaseState<TState>
    {
        var posted = await forms.ReadToLookAt(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        var view = await events.Recorded<TState>(@case, request.HttpContext.RequestAborted);
        if (!view.Exists)
            return Answers.Missing(request);
        var id = CaseId.Parse(@case);
        if (view.Knows(form))
            return Answers.Refuse(request, Twice);
        var now = clock.GetUtcNow();
        var meant = await act(fields, view, now);
        if (meant.IsRefused)
            return Answers.Refuse(request, await IsWaiting(client, id, form, opens: false) ? Twice : meant.Refusal);
        var received = new ReceivedAct(form, id, request.Caller().Actor, now, meant.Value);
        var process = processes.Of(id);
        var decision = process.Decide(view.Events, received);
        // What its rule refuses is refused at once, and not only after somebody was asked whether they mean it.
        var isSure = fields[InterruptionModel.Sure] == "yes" && !posted.Value.IsToLookAt;
        if (!decision.IsRefused && !isSure && process.Interruption(view.Events, meant.Value) is { } before)
            return Answers.Page<InterruptionPage, InterruptionModel>(request, new(before, fields));
        if (!decision.IsRefused && posted.Value.IsToLookAt)
            return Answers.Refuse(request, await IsWaiting(client, id, form, opens: false) ? Twice : Forms.NotSent);
        return (await Accept(request, client, received, decision, on(view.State), opens: false)).Answer;
    }

    /// <summary>
    /// The address of a page of several cases to which somebody comes back who sent something for one of them: what comes of
    /// it is told there (<see cref="Declined"/>). The page of a case tells it by itself.
    /// </summary>
    public static string Telling(string page, string @case) => $"{page}?of={Uri.EscapeDataString(@case)}";

    /// <summary>The events of the case for which somebody who comes back to such a page had sent something.</summary>
    public async Task<IReadOnlyList<EventRecord>> Told(HttpRequest request, CancellationToken cancellation) =>
        CaseId.TryParse(request.Query["of"].ToString(), out var id) ? await events.Events(id, cancellation) : [];

    private async Task<(IntakeResult Result, IResult Answer)> Accept(
        HttpRequest request,
        DurableTaskClient client,
        ReceivedAct received,
        Decision decision,
        string back,
        bool opens
    )
    {
        var posted = await signal.Receive(client, received, decision, opens);
        if (posted.IsRefused)
            return await IsWaiting(client, received.Case, received.Id, opens)
                ? (IntakeResult.Repeated, Answers.Refuse(request, Twice))
                : (IntakeResult.Refused, Answers.Refuse(request, posted.Refusal));
        if (posted.Value.IsNew)
            Receipt.Give(request.HttpContext.Response, cookies, received.Act, back);
        return posted.Value.IsNew
            ? (IntakeResult.Taken, Answers.SeeOther(request, back))
            : (IntakeResult.Repeated, Answers.Refuse(request, Twice));
    }

    // What was received in time and waits is not refused because its form came again too late. The service may have died
    // between the act and its signal: then that is sent now, before the sweep does it.
    private async Task<bool> IsWaiting(DurableTaskClient client, CaseId @case, string form, bool opens)
    {
        if (!await inbox.Holds(@case, form))
            return false;
        await signal.WakeOnce(client, @case, form, opens);
        return true;
    }

    /// <summary>The answer to a form that was received before.</summary>
    public static Refusal Twice { get; } =
        new(
            Refusal.Twice,
            "该表单已经收到，无需重复提交。",
            "This form has been received already; there is no need to send it twice.",
            409
        );
}
