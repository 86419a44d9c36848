using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Mail;

/// <summary>The letters of a case: what has become of each, and sending one once more.</summary>
public sealed class CaseLettersPages(
    EventStore events,
    Inbox inbox,
    LettersOfCase letters,
    LinkEnds ends,
    Processes processes,
    CaseSignal signal,
    Forms forms,
    Cookies cookies,
    TimeProvider clock
)
{
    private const int OnPage = 25;

    /// <summary>Where the letters of a case are shown.</summary>
    public static string Address(string @case) => $"/office/cases/{@case}/letters";

    [Function("CaseLetters"), Audience(Audience.Office | Audience.Auditor)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/cases/{case}/letters")] HttpRequest request,
        string @case,
        CancellationToken cancellation
    )
    {
        if (!CaseId.TryParse(@case, out var id) || await events.Events(id, cancellation) is not { Count: > 0 } past)
            return Answers.Missing(request);
        var told = past.Where(Recording.IsOfLetter).Reverse().ToList();
        var place = PagePlace.Of(request.Query["page"], told.Count, OnPage);
        var process = processes.Of(id);
        var rows = await letters.Rows(
            id,
            past,
            [.. told.Skip((place.Page - 1) * OnPage).Take(OnPage)],
            request.Caller().Is(Audience.Auditor),
            cancellation
        );
        return Answers.Page<CaseLettersPage, CaseLettersModel>(
            request,
            new()
            {
                Case = id,
                Name = process.Name(past) ?? new(id, id),
                Address = process.Address(id),
                Rows = rows,
                Now = clock.GetUtcNow(),
                Place = place,
                Untaken = await inbox.Waiting(id, cancellation),
                Events = past,
            }
        );
    }

    [Function("SendLetterAgain"), Audience(Audience.Office)]
    public async Task<IResult> SendAgain(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "office/cases/{case}/letters")] HttpRequest request,
        string @case,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        PageRoute.Keep(request, client);
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        var (fields, form) = posted.Value;
        if (!CaseId.TryParse(@case, out var id) || await events.Events(id, cancellation) is not { Count: > 0 } past)
            return Answers.Missing(request);
        var back = Address(id);
        var act = new SendLetterAgain(Forms.Whole(fields["letter"]) ?? 0);
        var received = new ReceivedAct(form, id, request.Caller().Actor, clock.GetUtcNow(), act);
        var decision = processes.Of(id).DecideAny(past, received);
        // A link that is sent now would open nothing.
        if (decision.Facts.Any(fact => fact is LinkRenewed) && await ends.Of(id, past, cancellation) is { } ended)
            decision = new Refusal("links-ended", ended, 409);
        var sent = await signal.Receive(client, received, decision);
        if (sent.IsRefused)
            return await inbox.Holds(id, form) || await events.HasTaken(id, form, cancellation)
                ? Answers.SeeOther(request, back)
                : Answers.Refuse(request, sent.Refusal);
        Receipt.Give(request.HttpContext.Response, cookies, act, back);
        return Answers.SeeOther(request, back);
    }
}
