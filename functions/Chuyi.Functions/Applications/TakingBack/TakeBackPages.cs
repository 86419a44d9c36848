using Chuyi.Functions.Rounds;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Chuyi.Functions.Applications;

/// <summary>A submission is taken back by its author.</summary>
public sealed class TakeBackPages(DraftStore drafts, RoundOpenings rounds, ActIntake intake)
{
    [Function("TakeBackSubmission"), Audience(Audience.Applicant)]
    public async Task<IResult> TakeBack(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "applications/{id}/take-back")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (
            await drafts.Find(request.Unit(), id, cancellation) is not { } draft
            || await rounds.Find(draft.Round, cancellation) is not { } call
        )
            return Answers.Missing(request);
        return await intake.Take<ApplicationState>(request, client, id, (_, _) => new TakeBack(call.Deadline), "/applications/" + id);
    }
}
