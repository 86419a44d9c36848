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
    ActIntake intake,
    Forms forms,
    TimeProvider clock
)
{
    private const int OnPage = 25;

    /// <summary>Where the letters of a case are shown.</summary>
    public static string Address(string @case) => $"/office/cases/{@case}/letters";

    [Function("CaseLetters"), Audience(Audience.Office | Audience.Auditor | Audience.Administrator)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/cases/{case}/letters")] HttpRequest request,
        string @case,
        CancellationToken cancellation
    )
    {
        if (!CaseId.TryParse(@case, out var id) || await events.Events(id, cancellation) is not { Count: > 0 } past)
            return Answers.Missing(request);
        if (CaseKeepers.WhyNotAttended(id, past, request.Caller().Role) is { } stranger)
            return Answers.Refuse(request, stranger);
        var told = past.Where(Recording.IsOfLetter).Reverse().ToList();
        var place = PagePlace.Of(request.Query["page"], told.Count, OnPage);
        var process = processes.Of(id);
        var rows = await letters.Rows(id, past, [.. told.Skip((place.Page - 1) * OnPage).Take(OnPage)], cancellation);
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

    [Function("SendLetterAgain"), Audience(Audience.Office | Audience.Administrator)]
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
        if (!CaseId.TryParse(@case, out var id) || await events.Events(id, cancellation) is not { Count: > 0 } past)
            return Answers.Missing(request);
        if (CaseKeepers.WhyNotAttended(id, past, request.Caller().Role) is { } stranger)
            return Answers.Refuse(request, stranger);
        var act = new SendLetterAgain(Forms.Whole(posted.Value.Fields["letter"]) ?? 0);
        return await intake.TakeDecided(request, client, posted.Value, id, act, Decide, Address(id));

        async Task<Decision> Decide(ReceivedAct received)
        {
            var decision = processes.Of(id).DecideAny(past, received);
            // A link that is sent now would open nothing.
            return decision.Facts.Any(fact => fact is LinkRenewed) && await ends.Of(id, past, cancellation) is { } ended
                ? new Refusal("links-ended", ended, 409)
                : decision;
        }
    }
}
