using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <summary>
/// Where a person's act is received: one rule, stored, bell, redirect. What a page adds is only which act its form means.
/// </summary>
public sealed class Counter(EventStore events, Bell bell, Forms forms, TimeProvider clock)
{
    /// <summary>Takes the form on a page of an existing case.</summary>
    /// <param name="act">The act that the fields mean, or a refusal of the fields.</param>
    /// <param name="may">What else must hold: ownership, and facts of other cases.</param>
    public async Task<IResult> Take<TState>(HttpRequest request, DurableTaskClient client, string @case,
        Func<IFormCollection, CaseFile<TState>, (Act? Act, Refusal? Refusal)> act, Func<TState, Posted, Decision> decide, string back)
        where TState : ICaseState<TState>
    {
        var (fields, form, wrong) = await forms.Read(request);
        if (wrong is not null)
            return Answers.Refuse(request, wrong);
        var file = await events.Load<TState>(@case, request.HttpContext.RequestAborted);
        if (!file.Exists)
            return Answers.Missing(request);
        if (file.Knows(form))
            return Answers.Refuse(request, Again);
        var (meant, refusal) = act(fields, file);
        if (refusal is not null)
            return Answers.Refuse(request, refusal);
        return (await Accept(request, client, new Posted(form, @case, request.Caller().Actor, clock.GetUtcNow(), meant!), decide, file.State, back, opens: false)).Answer;
    }

    /// <summary>Takes the form that opens a case. The page does what follows only if the act was taken.</summary>
    public async Task<(bool IsTaken, IResult Answer)> Open<TState>(HttpRequest request, DurableTaskClient client, string form, string @case, Act act, Func<TState, Posted, Decision> decide, string back)
        where TState : ICaseState<TState>
    {
        var file = await events.Load<TState>(@case, request.HttpContext.RequestAborted);
        return file.Knows(form) ? (false, Answers.Refuse(request, Again))
            : await Accept(request, client, new Posted(form, @case, request.Caller().Actor, clock.GetUtcNow(), act), decide, file.State, back, opens: !file.Exists);
    }

    private async Task<(bool IsTaken, IResult Answer)> Accept<TState>(HttpRequest request, DurableTaskClient client, Posted posted, Func<TState, Posted, Decision> decide, TState state, string back, bool opens)
        where TState : ICaseState<TState>
    {
        if (decide(state, posted).Refusal is { } refused)
            return (false, Answers.Refuse(request, refused));
        return await bell.Post(client, posted, opens) ? (true, Answers.SeeOther(request, back)) : (false, Answers.Refuse(request, Again));
    }

    private static Refusal Again { get; } = new("twice", "该表单已经收到，无需重复提交。", "This form has been received already; there is no need to send it twice.", 409);
}
