using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Submission;

/// <summary>
/// Gives a member of the unit a code by which documents are uploaded from the command line. What may be uploaded, and until when, is
/// decided where it is uploaded, as of the page.
/// </summary>
public sealed class UploadCodePages(
    DraftStore drafts,
    RoundOpenings rounds,
    SessionStore sessions,
    Forms forms,
    Site site,
    TimeProvider clock
)
{
    [Function("UploadCode"), Audience(Audience.Applicant)]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "drafts/{id}/upload-code")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => Page(request, id, _ => Task.FromResult<string?>(null), cancellation);

    [Function("TakeUploadCode"), Audience(Audience.Applicant)]
    public async Task<IResult> Take(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "drafts/{id}/upload-code")] HttpRequest request,
        string id,
        CancellationToken cancellation
    )
    {
        var posted = await forms.Read(request);
        if (posted.IsRefused)
            return Answers.Refuse(request, posted.Refusal);
        async Task<string?> Code(Draft draft) =>
            await sessions.Open(UploadCode.Of(request.Caller().Session!, draft, clock.GetUtcNow()), cancellation);
        return Answers.Repeatable(request, posted.Value, await Page(request, id, Code, cancellation));
    }

    private async Task<IResult> Page(HttpRequest request, string id, Func<Draft, Task<string?>> code, CancellationToken cancellation) =>
        await drafts.Find(request.Unit(), id, cancellation) is not { } draft || await rounds.Find(draft.Round, cancellation) is not { } call
            ? Answers.Missing(request)
        : DraftRules.WhyNotAfter(call, draft, clock.GetUtcNow()) is { } late ? Answers.Refuse(request, late)
        : Answers.Page<UploadCodePage, UploadCodeModel>(request, new(draft, site.Url, call.Numbers.Parts, await code(draft)));
}
