using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Web;

/// <content>Acts that may be done in a case of any kind.</content>
public sealed partial class ActIntake
{
    /// <summary>Takes such an act by a form that its page has read.</summary>
    /// <param name="decide">What the rule says to it.</param>
    public async Task<IResult> TakeDecided(
        HttpRequest request,
        DurableTaskClient client,
        PostedForm posted,
        CaseId @case,
        Act act,
        Func<ReceivedAct, Task<Decision>> decide,
        string back
    )
    {
        if (await events.HasTaken(@case, posted.Id, request.HttpContext.RequestAborted))
            return Answers.Refuse(request, Twice);
        var received = new ReceivedAct(posted.Id, @case, request.Caller().Actor, clock.GetUtcNow(), act);
        return (await Accept(request, client, received, await decide(received), back, opens: false)).Answer;
    }
}
